// What becomes of a feed notification after each answer: another way, patience for a day, a look at the card, or once more.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Item } from '../../../src/domain/item.ts';
import { cardMessagesOf } from '../../../src/storage/cardMessages.ts';
import { dueNotifications } from '../../../src/storage/dueNotifications.ts';
import type { LedgerEntry } from '../../../src/storage/feedNotifications.ts';
import { ledgerOf } from '../../../src/storage/feedNotifications.ts';
import { TeamsError } from '../../../src/teams/teamsError.ts';
import { ada, bob, carla } from '../../storage/factories.ts';
import type { DeliveryBench } from '../deliveryBench.ts';
import { startDelivery } from '../deliveryBench.ts';
import { calledIn, callsIn, chatOf, request, settledAs } from './lineChat.ts';

let bench: DeliveryBench;
let chat: Conversation;

beforeAll(async () => {
  bench = await startDelivery();
}, 60_000);
afterAll(() => bench.stop());
beforeEach(async () => {
  chat = await chatOf(bench, [bob, carla], { tenantId: randomUUID() });
});

/** Once the only notification of an item stands so in the ledger. */
function entryOf({ id }: Item, isMeant: (entry: LedgerEntry) => boolean): Promise<LedgerEntry> {
  return bench.waitFor(async () => (await ledgerOf(bench.database.db, id)).find(isMeant));
}

function moveBack({ id }: Item, column: 'queued_at' | 'first_tried_at') {
  const yesterday = sql<Date>`clock_timestamp() - interval '25 hours'`;
  const row = bench.database.db.updateTable('feed_notifications').where('item_id', '=', id);
  return (
    column === 'queued_at' ? row.set({ queued_at: yesterday }) : row.set({ first_tried_at: yesterday })
  ).execute();
}

const unavailable = new TeamsError('unavailable', { status: 503, code: 'ServiceUnavailable', retryAfterSeconds: 1 });

test('another way is another call, which the ledger counts', async () => {
  bench.fail('feed', new TeamsError('unknown type', { status: 400, code: 'BadRequest' }), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });

  expect(await settledAs(bench, item, 'accepted')).toMatchObject([{ attempts: 2, reason: 'outdatedPackage' }]);
});

test('what waited a day for its card is not given up at the first 503', async () => {
  const posting = bench.hold('post', { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await posting.reached;
  await moveBack(item, 'queued_at');
  bench.fail('feed', unavailable, { chatId: chat.id });
  posting.release();

  expect(await settledAs(bench, item, 'accepted')).toMatchObject([{ attempts: 2 }]);
});

test('what was not taken for a day is dead, and why is what Microsoft said last', async () => {
  bench.fail('feed', unavailable, { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await entryOf(item, ({ reason }) => reason === '503 ServiceUnavailable');
  bench.fail('feed', unavailable, { chatId: chat.id });
  await moveBack(item, 'first_tried_at');

  expect(await entryOf(item, ({ state }) => state === 'dead')).toMatchObject({ reason: '503 ServiceUnavailable' });
});

test.each([412, 503])('what %d says of coming again holds for the whole tenant', async (status) => {
  bench.fail('feed', new TeamsError('busy', { status, retryAfterSeconds: 1 }), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await entryOf(item, ({ reason }) => reason === String(status));

  const closed = await bench.database.db.selectFrom('closed_buckets').select('bucket').execute();
  expect(closed).toContainEqual({ bucket: `feed/${chat.tenantId}` });
});

const notFound = new TeamsError('not found', { status: 404, code: 'NotFound' });

test('what Graph answers 404 is sent again only when the card was looked at, and found', async () => {
  bench.fail('feed', notFound, { chatId: chat.id });
  const look = bench.hold('update');
  const item = await request(bench, { chat, asked: [bob] });
  await look.reached;
  const taker = { processId: 'another', mayTakeOver: false };
  const due = await dueNotifications(bench.database.db, { taker, perChat: 10 });
  look.release();

  expect(due.filter(({ itemId }) => itemId === item.id)).toEqual([]);
  expect(await settledAs(bench, item, 'accepted')).toMatchObject([{ attempts: 2 }]);
  expect(callsIn(bench, 'post', chat)).toHaveLength(1);
});

test('what Graph answers 404 because the card was deleted opens the card that is posted instead', async () => {
  bench.fail('feed', notFound, { chatId: chat.id });
  bench.fail('update', new TeamsError('gone', { status: 404, code: 'ActivityNotFoundInConversation' }));
  const item = await request(bench, { chat, asked: [bob] });
  await settledAs(bench, item, 'accepted');

  const copies = await cardMessagesOf(bench.database.db, item.id);
  const [told] = callsIn(bench, 'feed', chat);
  expect(callsIn(bench, 'post', chat)).toHaveLength(2);
  expect(copies).toHaveLength(1);
  expect(told?.notification.topic).toEqual({ kind: 'message', messageId: copies[0]?.messageId });
});

/** When a repetition is due, in seconds from now; undefined: there is none. */
async function repeatedIn({ id }: Item): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from start_after - now())::float8 as seconds from pgboss.job
    where name = 'ringOnceMore' and state = 'created' and data->'payload'->>'itemId' = ${id}`.execute(
    bench.database.db,
  );
  return rows[0]?.seconds;
}

test('news that was accepted after older news got no answer is sent once more, and is told as before', async () => {
  bench.fail('feed', new TeamsError('no answer'), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await entryOf(item, ({ reason }) => reason === 'noAnswerInTime');
  const key = { by: 'id', id: item.id } as const;
  await bench.items.act({ conversation: chat, sender: ada, language: undefined, key, wish: { kind: 'cancel' } });
  const before = await settledAs(bench, item, 'accepted');
  expect(await repeatedIn(item)).toBeGreaterThan(40);
  await sql`update pgboss.job set start_after = now() where name = 'ringOnceMore'`.execute(bench.database.db);
  const [first, again] = await calledIn(bench, 'feed', { chat, count: 2 });

  expect(first?.notification.activity.type).toBe('approvalDecided');
  expect(again?.notification).toEqual(first?.notification);
  expect(await settledAs(bench, item, 'accepted')).toEqual(before);
  expect(await repeatedIn(item)).toBeUndefined();
});

test('news that got no answer and is accepted when it is repeated is not sent a third time', async () => {
  bench.fail('feed', new TeamsError('no answer'), { chatId: chat.id });
  const item = await request(bench, { chat, asked: [bob] });
  await settledAs(bench, item, 'accepted');

  expect(await repeatedIn(item)).toBeUndefined();
});

test('a connector that is busy when it is asked for the card closes its own budget, not that of the feed', async () => {
  bench.fail('feed', notFound, { chatId: chat.id });
  bench.fail('update', new TeamsError('throttled', { status: 429, retryAfterSeconds: 1 }));
  const item = await request(bench, { chat, asked: [bob] });
  await bench.waitFor(() => Promise.resolve(bench.isFailing('update') ? undefined : true));
  await settledAs(bench, item, 'accepted');

  const closed = await bench.database.db.selectFrom('closed_buckets').select('bucket').execute();
  expect(closed).toContainEqual({ bucket: `posts/${chat.id}` });
  expect(closed).not.toContainEqual({ bucket: `feed/${chat.tenantId}` });
});
