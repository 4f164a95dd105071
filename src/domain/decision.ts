// What a decision of the domain consists of: the new item, what is recorded, and what has to follow from it.
import type { ActivityType } from './feedNotification.ts';
import type { Answer, Item } from './item.ts';
import type { Person } from './person.ts';

/** One line of the append-only record. `system` acts when time does (expiry, reminders). */
export type ItemEvent = {
  readonly at: Date;
  readonly actor: Person;
} & (
  | { readonly kind: 'requested' | 'assigned' | 'approved' | 'rejected' | 'stageOpened' | 'done' }
  | { readonly kind: 'responded'; readonly answer: Answer; readonly comment?: string }
  | { readonly kind: 'canceled'; readonly reason?: string }
);

/** Whose activity feed rings: one person's, or the whole chat's by one call. */
export type Recipient = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'chat' };

/** Work that leaves the process because of a decision. */
export type Consequence =
  | { readonly kind: 'postCard' }
  | { readonly kind: 'redrawCard' }
  | { readonly kind: 'notify'; readonly activityType: ActivityType; readonly recipient: Recipient };

export type Decision = {
  readonly kind: 'accepted';
  readonly item: Item;
  readonly events: readonly ItemEvent[];
  readonly consequences: readonly Consequence[];
};
