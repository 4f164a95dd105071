// The jobs there are: work that leaves the process, stored in the transaction of the change that caused it.
import type { Message } from '../../cards/message.ts';
import type { NewItem } from '../../domain/newItem.ts';
import type { Person } from '../../domain/person.ts';

/** What the bot says into a chat in answer to somebody. */
export type Reply = Message;

/** A request that waits until the chat's member list has been read, because it mentions somebody unknown. */
export type WaitingRequest = {
  readonly request: NewItem;
  readonly owner: Person;
  readonly language: string | undefined;
};

export type Job =
  | {
      readonly name: 'postCard';
      /** `replacing`: the card message that stood when a new one was asked for; if another stands now, it was posted. */
      readonly payload: { readonly itemId: string; readonly replacing?: string };
    }
  | { readonly name: 'redrawCard'; readonly payload: { readonly itemId: string } }
  | { readonly name: 'sendFeedNotification'; readonly payload: { readonly itemId: string; readonly recipient: string } }
  | { readonly name: 'postReply'; readonly payload: { readonly conversationId: string; readonly message: Reply } }
  | {
      readonly name: 'readRoster';
      readonly payload: { readonly conversationId: string; readonly then?: WaitingRequest };
    };

export type JobName = Job['name'];

export type JobOf<N extends JobName> = Extract<Job, { name: N }>;

/** All names, most urgent first. */
export const jobNames = [
  'postCard',
  'sendFeedNotification',
  'redrawCard',
  'postReply',
  'readRoster',
] as const satisfies readonly JobName[];
