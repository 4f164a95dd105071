// What can come in from Teams, as typed inputs.
import type { ItemVerb } from '../cards/adaptiveCard.ts';
import type { FormKind } from '../cards/form/formCard.ts';
import type { FormValues } from '../cards/form/formValues.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ListFilter } from '../domain/listFilter.ts';
import type { Person } from '../domain/person.ts';
import type { Saying } from '../items/items.ts';
import type { Segment } from './messageText.ts';

/** Who speaks, where, in which language and time zone. */
export type Speaker = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
  /** A message extension can be used in chats that the bot is not in. */
  readonly viaExtension?: true;
  /** Marks what was said, where it matters whether it was said before. */
  readonly saying?: Saying;
};

/** Where something happened, and when, as Teams tells it. */
type Place = { readonly conversation: Conversation; readonly at: Date | undefined };

/** What a person says, or presses. */
export type SpokenInput =
  | { readonly kind: 'command'; readonly speaker: Speaker; readonly segments: readonly Segment[] }
  | ({ readonly kind: 'itemAction'; readonly speaker: Speaker } & ItemAction)
  | ({ readonly kind: 'listAction'; readonly speaker: Speaker } & ListAction)
  | ({ readonly kind: 'form'; readonly speaker: Speaker } & FormTurn);

export type Input =
  | SpokenInput
  | ({ readonly kind: 'appInstalled' | 'chatChanged'; readonly language: string | undefined } & Place)
  | ({ readonly kind: 'appRemoved' } & Place)
  | ({ readonly kind: 'membersLeft'; readonly teamsIds: readonly string[] } & Place)
  | UnusableInvoke
  | { readonly kind: 'unsupported' | 'malformed'; readonly reason: string };

/** What a person put into the card's inputs; people are Entra object ids. */
export type ItemInputs = {
  readonly comment?: string | undefined;
  readonly reason?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A pressed button. `messageId` is the card's message; `automatic` says that the client asked by itself. */
export type ItemAction = {
  readonly verb: ItemVerb;
  readonly itemId: string;
  readonly inputs: ItemInputs;
  readonly automatic: boolean;
  readonly messageId: string | undefined;
};

/** Another page of a list; `page` counts from 0. */
export type ListAction = { readonly filter: ListFilter; readonly page: number };

/** A form is opened, with what is known already, or a button in it was pressed. */
export type FormTurn = {
  readonly form: FormKind;
  readonly step:
    | { readonly kind: 'open'; readonly draft: Partial<FormValues> }
    | { readonly kind: 'addStage' | 'removeStage' | 'send'; readonly values: FormValues };
};

/** An invoke that we can do nothing with; its client waits for an answer all the same. */
export type UnusableInvoke = {
  readonly kind: 'unusableInvoke';
  readonly code: 'BadRequest' | 'NotSupported';
  readonly reason: string;
  readonly language: string | undefined;
};
