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
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly read: boolean;
};

export type Feed = ReturnType<typeof createFeed>;

type Dependencies = { readonly announce: () => void; readonly clock: () => Date };

/** The feeds of all people, by Entra object id. */
export function createFeed({ announce, clock }: Dependencies) {
  const feeds = new Map<string, readonly FeedItem[]>();

  function itemsOf(objectId: string): readonly FeedItem[] {
    return feeds.get(objectId) ?? [];
  }

  /** Puts the notification on top, unread; an earlier one of the same chain makes room for it. */
  function ring(objectId: string, notification: Notification): void {
    const now = clock().toISOString();
    const earlier = itemsOf(objectId).find((item) => isSameChain(item, notification));
    const item: FeedItem = {
      ...notification,
      id: earlier?.id ?? randomUUID(),
      createdAt: earlier?.createdAt ?? now,
      updatedAt: now,
      read: false,
    };
    feeds.set(objectId, [item, ...itemsOf(objectId).filter((other) => other.id !== item.id)]);
    announce();
  }

  /** Answers whether there is such an item. */
  function markRead(objectId: string, itemId: string): boolean {
    const items = itemsOf(objectId);
    if (!items.some((item) => item.id === itemId)) return false;
    feeds.set(
      objectId,
      items.map((item) => (item.id === itemId ? { ...item, read: true } : item)),
    );
    announce();
    return true;
  }

  return { itemsOf, ring, markRead };
}

function isSameChain(item: FeedItem, notification: Notification): boolean {
  return item.chainId !== null && item.chainId === notification.chainId && item.appId === notification.appId;
}
