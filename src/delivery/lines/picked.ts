// What a round of a line has picked for sending, with the calls that the budgets have admitted for it.
import type { ClaimedNotification, DueNotification } from '../../storage/dueNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import type { ClaimedCard, OwedCard } from '../../storage/owedCards.ts';
import type { Buckets } from '../budgets/buckets.ts';

export type PickedCard = { readonly card: ClaimedCard; readonly owed: OwedCard; readonly callIds: readonly string[] };

export type PickedRing = {
  readonly entry: ClaimedNotification;
  readonly due: DueNotification;
  readonly buckets: Buckets;
  readonly callIds: readonly string[];
  /** By the process's own clock, in milliseconds. */
  readonly pickedAt: number;
  /** Read once for all that a round has picked of one item. */
  readonly placed: Promise<PlacedItem | undefined>;
};
