// What can come in from Teams, as typed inputs.
import type { Verb } from '../cards/adaptiveCard.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Segment } from './messageText.ts';

/** Who speaks, where, in which language and time zone. */
export type Speaker = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
};

export type Input =
  | { readonly kind: 'command'; readonly speaker: Speaker; readonly segments: readonly Segment[] }
  | ({ readonly kind: 'cardAction'; readonly speaker: Speaker } & CardAction)
  | { readonly kind: 'chatChanged' | 'appRemoved'; readonly conversation: Conversation }
  | { readonly kind: 'membersLeft'; readonly conversation: Conversation; readonly teamsIds: readonly string[] }
  | UnusableInvoke
  | { readonly kind: 'unsupported' | 'malformed'; readonly reason: string };

/** A pressed button. `messageId` is the card's message; `automatic` says that the client asked by itself. */
export type CardAction = {
  readonly verb: Verb;
  readonly itemId: string;
  readonly comment: string | undefined;
  readonly automatic: boolean;
  readonly messageId: string | undefined;
};

/** An invoke that we can do nothing with; its client waits for an answer all the same. */
export type UnusableInvoke = {
  readonly kind: 'unusableInvoke';
  readonly code: 'BadRequest' | 'NotSupported';
  readonly reason: string;
  readonly language: string | undefined;
};
