// The two kinds of item, as plain data: an approval that is answered stage by stage, and a task that is done.
import type { Person } from './person.ts';

/** Who is asked: named people, or everyone in the chat but the owner. */
export type Audience = { readonly kind: 'people'; readonly people: readonly Person[] } | { readonly kind: 'chat' };

/** `count` is "N of": approved by N, rejected as soon as N cannot be reached. */
export type Rule =
  { readonly kind: 'any' } | { readonly kind: 'all' } | { readonly kind: 'count'; readonly needed: number };

export type Answer = 'approve' | 'reject';

/** `person` is whose voice it is; `by` is who gave it in their place. */
export type Response = {
  readonly person: Person;
  readonly by?: Person;
  readonly answer: Answer;
  readonly comment?: string;
  readonly at: Date;
};

/** `escalated`: nobody decided in time, so this person's answer decides the stage alone. */
export type Stage = {
  readonly audience: Audience;
  readonly rule: Rule;
  readonly responses: readonly Response[];
  readonly openedAt?: Date;
  readonly escalated?: { readonly to: Person; readonly at: Date };
};

/**
 * Why somebody who is asked may not answer: on leave, gone from the chat, or out of reach of notifications. `reviewAt`:
 * nobody stands in, and then somebody is back who might.
 */
export type Absence = { readonly person: Person } & (
  | { readonly why: 'away'; readonly until: Date; readonly standIn?: Person; readonly reviewAt?: Date }
  | { readonly why: 'left' | 'unreachable' }
);

export type Comment = { readonly person: Person; readonly text: string; readonly at: Date };

/** The last few comments, oldest first, and how many there are in all. */
export type Comments = { readonly total: number; readonly latest: readonly Comment[] };

/** `sent` counts all reminders, asked for and automatic; `everyMinutes` is how often they go out by themselves. */
export type Reminders = { readonly everyMinutes?: number; readonly sent: number; readonly lastAt?: Date };

/** Who is asked besides, when a stage has stayed undecided for so long. */
export type Escalation = { readonly to: Person; readonly afterMinutes: number };

export type ApprovalState = 'pending' | 'approved' | 'rejected' | 'canceled' | 'expired';
export type TaskState = 'open' | 'done' | 'canceled';

/** How an item was closed, by whom and when; `reason` is the closing person's own words. */
export type Closing = { readonly by: Person; readonly at: Date; readonly reason?: string };

type Common = {
  readonly id: string;
  /** The item's own integer: the chain id of all its feed notifications. */
  readonly chainId: number;
  /** Short inside its chat: the 42 of `#42`. */
  readonly number: number;
  readonly conversationId: string;
  readonly owner: Person;
  readonly title: string;
  readonly note?: string;
  readonly createdAt: Date;
  readonly due?: Date;
  /** The due time has passed and everybody concerned was told. */
  readonly overdue: boolean;
  readonly reminders: Reminders;
  readonly absences: readonly Absence[];
  readonly comments: Comments;
  readonly closing?: Closing;
  /** Grows by one with every change; the card's version. */
  readonly version: number;
};

/** Stages run one after another; `openStage` is the index of the one that is asked now. */
export type Approval = Common & {
  readonly kind: 'approval';
  readonly state: ApprovalState;
  readonly stages: readonly Stage[];
  readonly openStage: number;
  readonly expires?: Date;
  readonly escalation?: Escalation;
};

export type Task = Common & {
  readonly kind: 'task';
  readonly state: TaskState;
  readonly assignees: Audience;
};

export type Item = Approval | Task;

export function isOpen(item: Item): boolean {
  return item.state === 'pending' || item.state === 'open';
}
