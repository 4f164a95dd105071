// The two kinds of item, as plain data: an approval that is answered stage by stage, and a task that is done.
import type { Person } from './person.ts';

/** Who is asked: named people, or everyone in the chat but the owner. */
export type Audience = { readonly kind: 'people'; readonly people: readonly Person[] } | { readonly kind: 'chat' };

/** `count` is "N of": approved by N, rejected as soon as N cannot be reached. */
export type Rule =
  { readonly kind: 'any' } | { readonly kind: 'all' } | { readonly kind: 'count'; readonly needed: number };

export type Answer = 'approve' | 'reject';

export type Response = {
  readonly person: Person;
  readonly answer: Answer;
  readonly comment?: string;
  readonly at: Date;
};

export type Stage = {
  readonly audience: Audience;
  readonly rule: Rule;
  readonly responses: readonly Response[];
};

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
