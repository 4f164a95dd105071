import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { appendEvents } from '../../src/storage/events.ts';
import {
  claimOutdatedCards,
  cardMessagesOf,
  currentCardMessages,
  releaseCard,
  saveCardMessage,
} from '../../src/storage/cardMessages.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import {
  claimFeedNotification,
  ledgerOf,
  queueFeedNotifications,
  settleFeedNotification,
} from '../../src/storage/feedNotifications.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import type { Approval } from '../../src/domain/item.ts';
import { ada, approval, conversation, noon } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  const chat = conversation();
  item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
});

const minute = 60_000;
const before = (minutes: number) => new Date(noon.getTime() - minutes * minute);
const claimBy = (jobId: string) => ({ jobId, now: noon, staleBefore: before(1) });

const queue = (activityType: 'approvalRequired' | 'approvalDecided') =>
  queueFeedNotifications(database.db, [{ itemId: item.id, recipient: 'bob', activityType, at: noon }]);
const claim = (jobId: string) =>
  claimFeedNotification(database.db, { itemId: item.id, recipient: 'bob', ...claimBy(jobId) });
const settle = (revision: number, state: 'accepted' | 'queued') =>
  settleFeedNotification(database.db, { itemId: item.id, recipient: 'bob', revision, state, at: noon });

test('a newer notification takes the place of the older one for the same person', async () => {
  await queue('approvalRequired');
  await queue('approvalDecided');
  expect(await ledgerOf(database.db, item.id)).toMatchObject([
    { recipient: 'bob', activityType: 'approvalDecided', revision: 2, state: 'queued' },
  ]);
});

test('a notice in free words comes back with its times, until something else takes its place', async () => {
  const notice = { kind: 'away', name: 'Bob', until: noon } as const;
  const entry = { itemId: item.id, recipient: 'bob', activityType: 'systemDefault', notice, at: noon } as const;
  await queueFeedNotifications(database.db, [entry]);
  expect(await ledgerOf(database.db, item.id)).toMatchObject([{ activityType: 'systemDefault', notice }]);
  expect(await claim('first')).toEqual({ activityType: 'systemDefault', notice, revision: 1, attempts: 1 });
  await queue('approvalDecided');
  const [newest] = await ledgerOf(database.db, item.id);
  expect(newest).not.toHaveProperty('notice');
});

test('a notification is sent by one job at a time', async () => {
  await queue('approvalRequired');
  expect(await claim('first')).toMatchObject({ activityType: 'approvalRequired', revision: 1, attempts: 1 });
  expect(await claim('second')).toBeUndefined();
  expect(await claim('first')).toMatchObject({ attempts: 2 });
});

test('the claim of a job that died is taken over after a while', async () => {
  await queue('approvalRequired');
  await claimFeedNotification(database.db, {
    itemId: item.id,
    recipient: 'bob',
    jobId: 'died',
    now: before(5),
    staleBefore: before(6),
  });
  expect(await claim('next')).toMatchObject({ revision: 1 });
});

test('an accepted notification is not claimed again', async () => {
  await queue('approvalRequired');
  await claim('first');
  expect(await settle(1, 'accepted')).toEqual({ stillQueued: false });
  expect(await claim('first')).toBeUndefined();
});

test('a notification that came while an older one was under way is left to be sent', async () => {
  await queue('approvalRequired');
  await claim('first');
  await queue('approvalDecided');
  expect(await settle(1, 'accepted')).toEqual({ stillQueued: true });
  expect(await claim('second')).toMatchObject({ activityType: 'approvalDecided', revision: 2 });
});

test('the newest card message is the one that feed items point at', async () => {
  const card = (messageId: string, postedAt: Date) =>
    saveCardMessage(database.db, { itemId: item.id, messageId, postedAt, drawnVersion: 1 });
  await card('old', before(5));
  await card('new', noon);
  await card('old', before(9));
  expect(await cardMessagesOf(database.db, item.id)).toMatchObject([{ messageId: 'new' }, { messageId: 'old' }]);
  expect(await currentCardMessages(database.db, [item.id])).toEqual(new Map([[item.id, 'new']]));
});

test('only cards that show less than the item are drawn, by one job at a time', async () => {
  const { id: itemId } = item;
  await saveCardMessage(database.db, { itemId, messageId: 'card', postedAt: noon, drawnVersion: 1 });
  const outdated = (version: number, jobId: string) =>
    claimOutdatedCards(database.db, { itemId, version, ...claimBy(jobId) });
  expect(await outdated(1, 'first')).toEqual([]);
  expect(await outdated(2, 'first')).toEqual([{ messageId: 'card', drawnVersion: 1 }]);
  expect(await outdated(3, 'second')).toEqual([]);
  await releaseCard(database.db, { itemId, messageId: 'card', drawnVersion: 2 });
  expect(await outdated(3, 'second')).toEqual([{ messageId: 'card', drawnVersion: 2 }]);
});

test('events are kept in their order, and nobody changes them', async () => {
  const event = { kind: 'requested', actor: ada, at: noon } as const;
  await appendEvents(database.db, { events: [event], after: item });
  const stored = await database.db.selectFrom('events').selectAll().where('item_id', '=', item.id).execute();
  expect(stored).toMatchObject([
    { kind: 'requested', actor_id: ada.entraId, at: noon, details: { before: null, after: 'pending', version: 1 } },
  ]);
  await expect(
    database.db.updateTable('events').set({ kind: 'canceled' }).where('item_id', '=', item.id).execute(),
  ).rejects.toThrow('append-only');
  await expect(database.db.deleteFrom('events').where('item_id', '=', item.id).execute()).rejects.toThrow(
    'append-only',
  );
});
