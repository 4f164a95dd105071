// The jobs there are: work that leaves the process, stored in the transaction of the change that caused it.
import type { Message } from '../../cards/message.ts';
import type { ItemWish, NewItem } from '../../domain/newItem.ts';
import type { Person } from '../../domain/person.ts';

/** What the bot says into a chat in answer to somebody. */
export type Reply = Message;

type Waiting = { readonly sender: Person; readonly language: string | undefined };

/** What waits until the chat's member list has been read, because it names somebody unknown. */
export type WaitingForRoster = Waiting &
  /** `itemId` is the id that the item will have; earlier versions gave it none in advance. */
  (
    | { readonly kind: 'request'; readonly request: NewItem; readonly itemId?: string }
    | { readonly kind: 'reassignment'; readonly itemId: string; readonly wish: Extract<ItemWish, { kind: 'reassign' }> }
  );

/** A value as it comes back from the queue, which keeps JSON: a time has become its ISO string. */
export type Queued<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: Queued<T[K]> } : T;

export type Job =
  | {
      readonly name: 'postReply';
      /** `privatelyTo`: the Teams id of the only person whom the message concerns; `itemId`: the item that it is about. */
      readonly payload: {
        readonly conversationId: string;
        readonly message: Reply;
        readonly privatelyTo?: string;
        readonly itemId?: string;
      };
    }
  | {
      readonly name: 'readRoster';
      /** `then` is brought back by items/waitingForRoster. */
      readonly payload: { readonly conversationId: string; readonly then?: Queued<WaitingForRoster> };
    }
  | {
      readonly name: 'reviewMembership';
      /**
       * The open items of a chat are held against its member list. `installed`: the app came anew, so whoever could not be
       * notified is rung again; `after`: an earlier run has come so far, by item id.
       */
      readonly payload: {
        readonly conversationId: string;
        readonly installed?: true;
        readonly after?: string;
      };
    }
  /** Somebody went on leave, changed it or came back: the open items that ask them take notice. */
  | { readonly name: 'applyDelegation'; readonly payload: { readonly tenantId: string; readonly entraId: string } }
  /** What an earlier call told may have come after what this revision told, so that is told once more. */
  | {
      readonly name: 'ringOnceMore';
      readonly payload: {
        readonly conversationId: string;
        readonly itemId: string;
        readonly recipient: string;
        readonly revision: number;
      };
    };

export type JobName = Job['name'];

export type JobOf<N extends JobName> = Extract<Job, { name: N }>;

/** Cards and feed notifications are none: what the budgets of Microsoft pace waits in tables of its own. */
export const jobNames = [
  'postReply',
  'readRoster',
  'reviewMembership',
  'applyDelegation',
  'ringOnceMore',
] as const satisfies readonly JobName[];

/** Jobs of 0.1.0 that are none any more. */
export const formerJobNames = ['postCard', 'redrawCard', 'sendFeedNotification'] as const;
