// What becomes of a notification when the mistake is our own.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Item } from '../../../src/domain/item.ts';
import type { LedgerEntry } from '../../../src/storage/feedNotifications.ts';
import { ledgerOf } from '../../../src/storage/feedNotifications.ts';
import { closeBucket } from '../../../src/storage/spentCalls.ts';
import { bob } from '../../storage/factories.ts';
import type { DeliveryBench } from '../deliveryBench.ts';
import { startDelivery } from '../deliveryBench.ts';
import { calledIn, chatOf, request } from './lineChat.ts';

let bench: DeliveryBench;
let chat: Conversation;

beforeAll(async () => {
  bench = await startDelivery({ limits: { feedPerTenant: [{ calls: 1, seconds: 3600 }] } });
}, 60_000);
afterAll(() => bench.stop());
beforeEach(async () => {
  chat = await chatOf(bench, [bob], { tenantId: randomUUID() });
});

/** The next try is the last. */
function lastTryOf({ id }: Item) {
  return bench.database.db.updateTable('feed_notifications').set({ attempts: 4 }).where('item_id', '=', id).execute();
}

/** The only notification of an item, once it stands so in the ledger. */
function once({ id }: Item, isMeant: (entry: LedgerEntry) => boolean): Promise<LedgerEntry> {
  return bench.waitFor(async () => (await ledgerOf(bench.database.db, id)).find(isMeant));
}

test('it is tried again for a while, in case it passes', async () => {
  bench.fail('feed', new TypeError('x is undefined'), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });

  expect(await once(item, ({ reason }) => reason !== undefined)).toMatchObject({
    state: 'queued',
    reason: 'ourMistake',
    attempts: 1,
  });
});

test('after a few tries it is dead, and the log says loudly how it is sent again', async () => {
  const posting = bench.hold('post', { chatId: chat.id });
  bench.fail('feed', new TypeError('x is undefined'), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await posting.reached;
  await lastTryOf(item);
  posting.release();

  expect(await once(item, ({ state }) => state === 'dead')).toMatchObject({ reason: 'ourMistake', attempts: 5 });
  expect(bench.logged).toContainEqual(
    expect.objectContaining({ level: 'error', itemId: item.id, msg: expect.stringContaining('countersign redrive') }),
  );
});

test('where no call was made the budget has not been drawn from', async () => {
  const { db } = bench.database;
  const bucket = `feed/${chat.tenantId}`;
  await closeBucket(db, { bucket, seconds: 3600 });
  const item = await request(bench, { chat, asked: [bob] });
  await calledIn(bench, 'post', { chat, count: 1 });
  // There is no pending task: its rows make no item, and nothing can be said of it.
  await sql`alter table items drop constraint items_check`.execute(db);
  await db.updateTable('items').set({ kind: 'task' }).where('id', '=', item.id).execute();
  await db.deleteFrom('closed_buckets').where('bucket', '=', bucket).execute();

  // An hour has one call, which each of these would have used up.
  expect(await once(item, ({ attempts, reason }) => attempts > 2 && reason !== undefined)).toMatchObject({
    reason: 'ourMistake',
  });
});
