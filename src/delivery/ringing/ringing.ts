// One notification on its way: what is to be told, whom, where, and what became of it.
import type { Reader } from '../../cards/refusalSentence.ts';
import type { Ring } from '../../domain/decision.ts';
import type { FeedFailureReason } from '../../domain/feedFailure.ts';
import type { Log } from '../../log.ts';
import type { Db } from '../../storage/database.ts';
import type { LedgerKey } from '../../storage/feedNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import type { RefusedTry } from '../../storage/refusedTries.ts';
import type { ActivityFeed } from '../../teams/activityFeed.ts';
import type { CardMessenger } from '../../teams/cardMessenger.ts';

export type Ringing = {
  /** With the manners in which Graph did not take it. */
  readonly entry: LedgerKey & Ring & { readonly tries: readonly RefusedTry[] };
  /** With the newest message that carries the item's card: what the feed item opens. */
  readonly placed: PlacedItem & { readonly cardMessageId: string };
  /** How the recipient reads. */
  readonly reader: Reader;
};

export type RingContext = {
  readonly db: Db;
  readonly log: Log;
  readonly activityFeed: ActivityFeed;
  readonly cardMessenger: CardMessenger;
  /** The catalogue's id of the app, if the configuration names it. */
  readonly teamsAppId: string | undefined;
};

export type Outcome =
  /** `outdatedPackage`: in words of our own, because the installed package lacks the activity type. */
  | { readonly kind: 'accepted'; readonly note?: 'outdatedPackage' }
  | { readonly kind: 'obsolete' }
  /** Its card turned out to be gone: it waits for the next one. */
  | { readonly kind: 'waiting' }
  /** That message may be gone: it waits until somebody has looked, and is then sent once more. */
  | { readonly kind: 'looking'; readonly messageId: string; readonly tries: readonly RefusedTry[] }
  /** There is another manner that may do better: it is to be sent anew, by a call of its own. */
  | { readonly kind: 'otherwise'; readonly tries: readonly RefusedTry[] }
  | { readonly kind: 'again'; readonly afterSeconds?: number; readonly reason: FeedFailureReason }
  /** `unreachable`: Graph refuses this person; if the item waits for them, somebody has to know. */
  | { readonly kind: 'refused' | 'dead'; readonly reason: FeedFailureReason; readonly unreachable?: true };
