// How far the news of an item has come: for each recipient of a notification, whether it got through, and why not.
import type { FeedFailureReason } from './feedFailure.ts';

/** The newest notification to one recipient. `name` is missing where the person left the chat before it was known. */
export type Delivery = {
  readonly recipient: { readonly kind: 'chat' } | { readonly kind: 'person'; readonly name?: string };
  readonly progress: Progress;
  readonly attempts: number;
};

export type Progress =
  /** `isPlain`: the installed package is older than the activity types, so it said the same as a plain notice. */
  | { readonly kind: 'accepted'; readonly at: Date; readonly isPlain: boolean }
  | { readonly kind: 'waitsForCard' | 'waitsForTurn' }
  /** Microsoft did not take it, and is asked again. */
  | { readonly kind: 'waitsUntil'; readonly next: Date; readonly reason: FeedFailureReason }
  /** It is not tried again as things stand: Teams refused it, we gave up, or found out ourselves. */
  | { readonly kind: 'failed'; readonly reason: FeedFailureReason; readonly at: Date }
  /** The world moved on before it could be sent. */
  | { readonly kind: 'obsolete' };

export const outdatedPackage = 'outdatedPackage';
