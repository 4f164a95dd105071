// How items of the activity feed read.
import { expect, test } from '@jest/globals';
import type { FeedItem } from '../../../../sandbox/page/api/shapes.ts';
import { countUnread, newlyRung, relativeTime } from '../../../../sandbox/page/rules/feedText.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

function item(overrides: Partial<FeedItem> = {}): FeedItem {
  return {
    id: 'a',
    activityType: 'approvalRequired',
    text: 'Approval #1 needs your answer',
    preview: 'Deploy 1.4',
    topic: { kind: 'message', chatId: 'crew', messageId: '1' },
    chatId: 'crew',
    iconId: null,
    createdAt: '2026-11-21T11:00:00Z',
    updatedAt: '2026-11-21T11:00:00Z',
    read: false,
    ...overrides,
  };
}

test.each([
  ['2026-11-21T11:59:40Z', 'now'],
  ['2026-11-21T12:00:05Z', 'now'],
  ['2026-11-21T11:57:10Z', '2 min. ago'],
  ['2026-11-21T09:00:00Z', '3 hr. ago'],
  ['2026-11-20T11:00:00Z', 'yesterday'],
])('%s reads "%s"', (iso, words) => {
  expect(relativeTime(iso, now)).toBe(words);
});

test('only unread items count', () => {
  expect(countUnread([item(), item({ read: true })])).toBe(1);
  expect(countUnread(undefined)).toBe(0);
});

test('nothing rings on the first look', () => {
  expect(newlyRung(undefined, [item()])).toEqual([]);
});

test('a new item rings', () => {
  expect(newlyRung([], [item()])).toHaveLength(1);
});

test('an item that was replaced on its chain rings again', () => {
  const replaced = item({ updatedAt: '2026-11-21T11:30:00Z' });
  expect(newlyRung([item()], [replaced])).toEqual([replaced]);
});

test('an item that was only read does not ring', () => {
  expect(newlyRung([item()], [item({ read: true })])).toEqual([]);
});
