// What a decision of the domain consists of: the new item, what is recorded, and what has to follow from it.
import type { ActivityType } from './feedNotification.ts';
import type { Absence, Answer, Item } from './item.ts';
import type { Notice } from './notice.ts';
import type { Person } from './person.ts';

/** One line of the append-only record. `system` (person.ts) acts when time does. */
export type ItemEvent = { readonly at: Date; readonly actor: Person } & (
  | { readonly kind: 'requested' | 'assigned' | 'approved' | 'rejected' | 'expired' | 'done' | 'reopened' | 'overdue' }
  | { readonly kind: 'stageOpened'; readonly stage: number }
  | { readonly kind: 'responded'; readonly answer: Answer; readonly comment?: string; readonly insteadOf?: Person }
  | { readonly kind: 'canceled'; readonly reason?: string }
  | { readonly kind: 'reminded'; readonly automatic: boolean }
  | { readonly kind: 'escalated'; readonly to: Person }
  | { readonly kind: 'reassigned'; readonly from?: Person; readonly to: Person }
  | { readonly kind: 'commented'; readonly text: string }
  | { readonly kind: 'absent'; readonly absence: Absence }
  | { readonly kind: 'returned'; readonly person: Person }
);

/** Whose activity feed rings: one person's, or the whole chat's by one call. */
export type Recipient = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'chat' };

/** `systemDefault` is Graph's reserved type, whose text is free: for what no declared type says. */
export type Ring =
  { readonly activityType: ActivityType } | { readonly activityType: 'systemDefault'; readonly notice: Notice };

export type Notify = { readonly kind: 'notify'; readonly recipient: Recipient } & Ring;

/** Work that leaves the process because of a decision. */
export type Consequence = { readonly kind: 'postCard' } | { readonly kind: 'redrawCard' } | Notify;

export type Decision = {
  readonly kind: 'accepted';
  readonly item: Item;
  readonly events: readonly ItemEvent[];
  readonly consequences: readonly Consequence[];
};
