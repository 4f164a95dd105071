// The jobs there are: work that leaves the process, stored in the transaction of the change that caused it.
import type { Message } from '../../cards/message.ts';
import type { NewItem } from '../../domain/newItem.ts';
import type { Person } from '../../domain/person.ts';

/** What the bot says into a chat in answer to somebody. */
export type Reply = Message;

/** A request that waits until the chat's member list has been read, because it names somebody unknown. */
export type WaitingRequest = {
  readonly request: NewItem;
  readonly owner: Person;
  readonly language: string | undefined;
};

/** A value as it comes back from the queue, which keeps JSON: a time has become its ISO string. */
export type Queued<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: Queued<T[K]> } : T;

export type Job =
  | {
      readonly name: 'postCard';
      /** `replacing`: the card message that stood when a new one was asked for; if another stands now, it was posted. */
      readonly payload: { readonly itemId: string; readonly replacing?: string };
    }
  | { readonly name: 'redrawCard'; readonly payload: { readonly itemId: string } }
  | { readonly name: 'sendFeedNotification'; readonly payload: { readonly itemId: string; readonly recipient: string } }
  | {
      readonly name: 'postReply';
      /** `privatelyTo`: the Teams id of the only person whom the message concerns. */
      readonly payload: { readonly conversationId: string; readonly message: Reply; readonly privatelyTo?: string };
    }
  | {
      readonly name: 'readRoster';
      /** `then` is brought back by items/waitingRequest. */
      readonly payload: { readonly conversationId: string; readonly then?: Queued<WaitingRequest> };
    }
  /** Somebody went on leave, changed it or came back: the open items that ask them take notice. */
  | { readonly name: 'applyDelegation'; readonly payload: { readonly tenantId: string; readonly entraId: string } };

export type JobName = Job['name'];

export type JobOf<N extends JobName> = Extract<Job, { name: N }>;

/** All names, most urgent first. */
export const jobNames = [
  'postCard',
  'sendFeedNotification',
  'redrawCard',
  'postReply',
  'readRoster',
  'applyDelegation',
] as const satisfies readonly JobName[];
