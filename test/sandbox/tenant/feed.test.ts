// The activity feed: order, chains, unread marks.
import { expect, test } from '@jest/globals';

import type { Notification } from '../../../sandbox/tenant/feed.ts';
import { createFeed } from '../../../sandbox/tenant/feed.ts';

function aNotification(overrides: Partial<Notification> = {}): Notification {
  return {
    appId: 'sample',
    activityType: 'approvalRequired',
    chainId: null,
    text: 'Sample asks',
    translations: {},
    preview: '',
    topic: { kind: 'chat', chatId: 'a-chat' },
    chatId: 'a-chat',
    iconId: null,
    ...overrides,
  };
}

function aFeed() {
  let minute = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 21, 12, minute++));
  return createFeed({ announce: () => undefined, clock });
}

function texts(feed: ReturnType<typeof aFeed>, objectId = 'bob'): readonly string[] {
  return feed.itemsOf(objectId).map(({ text }) => text);
}

test('the newest item is on top', () => {
  const feed = aFeed();
  feed.ring(['bob'], aNotification({ text: 'first' }));
  feed.ring(['bob'], aNotification({ text: 'second' }));
  expect(texts(feed)).toEqual(['second', 'first']);
});

test('an item of the same chain takes the place of the earlier one, unread and on top', () => {
  const feed = aFeed();
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'asked' }));
  feed.ring(['bob'], aNotification({ text: 'other' }));
  const [, asked] = feed.itemsOf('bob');
  feed.markRead('bob', asked?.id ?? '');
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'decided' }));
  expect(texts(feed)).toEqual(['decided', 'other']);
  expect(feed.itemsOf('bob')[0]).toMatchObject({ id: asked?.id, read: false, createdAt: asked?.createdAt });
});

test('a chain is one per app', () => {
  const feed = aFeed();
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'one' }));
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'two', appId: 'other' }));
  expect(texts(feed)).toEqual(['two', 'one']);
});

test('a chain is one per person', () => {
  const feed = aFeed();
  feed.ring(['ada'], aNotification({ chainId: 7, text: 'for Ada' }));
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'for Bob' }));
  expect(texts(feed, 'ada')).toEqual(['for Ada']);
});

test('items without a chain never replace each other', () => {
  const feed = aFeed();
  feed.ring(['bob'], aNotification());
  feed.ring(['bob'], aNotification());
  expect(feed.itemsOf('bob')).toHaveLength(2);
});

test('an item that is not there cannot be read', () => {
  expect(aFeed().markRead('bob', 'nothing')).toBe(false);
});

test('two calls of one chain for one person leave one item, and both stay on record', () => {
  const feed = aFeed();
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'asked' }));
  feed.ring(['bob'], aNotification({ chainId: 7, text: 'asked again' }));
  const [item, ...others] = feed.itemsOf('bob');
  const calls = feed.callsOf('bob');
  expect(others).toEqual([]);
  expect(calls).toMatchObject([
    { text: 'asked', itemId: item?.id, acceptedAt: '2026-11-21T12:00:00.000Z' },
    { text: 'asked again', itemId: item?.id, acceptedAt: '2026-11-21T12:01:00.000Z' },
  ]);
  expect(item?.callId).toBe(calls.at(-1)?.callId);
});

test('one call to several people is the same call for each of them', () => {
  const feed = aFeed();
  feed.ring(['ada', 'bob'], aNotification());
  expect(feed.callsOf('ada')[0]?.callId).toBe(feed.callsOf('bob')[0]?.callId);
});
