// Each person's activity feed: what rang, newest first, and what of it was read.
import { randomUUID } from 'node:crypto';

export type FeedTopic =
  | { readonly kind: 'message'; readonly chatId: string; readonly messageId: string }
  | { readonly kind: 'chat'; readonly chatId: string }
  | { readonly kind: 'text'; readonly text: string; readonly webUrl: string };

/** One notification as it reaches a person; `appId` and `chainId` together name the chain. */
export type Notification = {
  readonly appId: string;
  readonly activityType: string;
  readonly chainId: number | null;
  /** In the package's default language. */
  readonly text: string;
  /** In its other languages, by language tag in lower case. */
  readonly translations: Readonly<Record<string, string>>;
  readonly preview: string;
  readonly topic: FeedTopic;
  readonly chatId: string;
  readonly iconId: string | null;
};

export type FeedItem = Notification & {
  readonly id: string;
  /** The accepted call that made it what it is now. */
  readonly callId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly read: boolean;
};

/** A call that was accepted, as it reached one person; it stays on record when a later one replaces it. */
export type AcceptedCall = Notification & {
  /** The same for everybody whom one call reached. */
  readonly callId: string;
  readonly itemId: string;
  readonly acceptedAt: string;
};

type PersonalFeed = {
  /** By id, the one that rang last at the end. */
  readonly items: Map<string, FeedItem>;
  readonly itemOfChain: Map<string, string>;
  readonly calls: AcceptedCall[];
};

export type Feed = ReturnType<typeof createFeed>;

type Dependencies = { readonly announce: () => void; readonly clock: () => Date };

/** The feeds of all people, by Entra object id. */
export function createFeed({ announce, clock }: Dependencies) {
  const feeds = new Map<string, PersonalFeed>();

  function feedOf(objectId: string): PersonalFeed {
    const known = feeds.get(objectId);
    if (known !== undefined) return known;
    const feed: PersonalFeed = { items: new Map(), itemOfChain: new Map(), calls: [] };
    feeds.set(objectId, feed);
    return feed;
  }

  /** Puts the notification on top of each feed, unread; an earlier one of the same chain makes room for it. */
  function ring(objectIds: readonly string[], notification: Notification): void {
    const accepted = { callId: randomUUID(), acceptedAt: clock().toISOString() };
    for (const objectId of objectIds) ringOne(feedOf(objectId), { ...notification, ...accepted });
    announce();
  }

  function ringOne(feed: PersonalFeed, { acceptedAt, ...rung }: Omit<AcceptedCall, 'itemId'>): void {
    const chain = rung.chainId === null ? undefined : `${rung.appId} ${rung.chainId}`;
    const earlier = feed.items.get(feed.itemOfChain.get(chain ?? '') ?? '');
    const id = earlier?.id ?? randomUUID();
    const createdAt = earlier?.createdAt ?? acceptedAt;
    feed.items.delete(id);
    feed.items.set(id, { ...rung, id, createdAt, updatedAt: acceptedAt, read: false });
    if (chain !== undefined) feed.itemOfChain.set(chain, id);
    feed.calls.push({ ...rung, acceptedAt, itemId: id });
  }

  /** Answers whether there is such an item. */
  function markRead(objectId: string, itemId: string): boolean {
    const { items } = feedOf(objectId);
    const item = items.get(itemId);
    if (item === undefined) return false;
    items.set(itemId, { ...item, read: true });
    announce();
    return true;
  }

  return {
    /** Newest first. */
    itemsOf: (objectId: string): readonly FeedItem[] => [...feedOf(objectId).items.values()].reverse(),
    /** Every call that rang this person, oldest first. */
    callsOf: (objectId: string): readonly AcceptedCall[] => feedOf(objectId).calls,
    ring,
    markRead,
  };
}
