// What is forgotten, and what stays.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { prune } from '../../src/storage/pruning.ts';
import { ada, noon } from './factories.ts';
import { itemInChat, ledgerRow } from './ledger/ledgerBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createOnServer, createTestDatabase, findServer } from './testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of ['feed_notifications', 'processes', 'spent_calls', 'closed_buckets'] as const)
    await database.db.deleteFrom(table).execute();
});

const day = 24 * 60 * 60_000;
const before = new Date(noon.getTime() - day);
const after = new Date(noon.getTime() + day);

const closedAt = (at: Date) => itemInChat(database.db, { state: 'canceled', closing: { by: ada, at } });
const pruneAll = (limit = 1000) => prune(database.db, { settledBefore: noon, limit });

async function recipientsLeft(): Promise<readonly string[]> {
  const rows = await database.db.selectFrom('feed_notifications').select('recipient').orderBy('recipient').execute();
  return rows.map(({ recipient }) => recipient);
}

test('what was settled long ago of items that were closed long ago is forgotten', async () => {
  const item = await closedAt(before);
  for (const state of ['accepted', 'obsolete', 'refused', 'dead'] as const)
    await ledgerRow(database.db, { item, recipient: state, state, changedAt: before });

  expect(await pruneAll()).toEqual({ deleted: 4, isMore: false });
  expect(await recipientsLeft()).toEqual([]);
});

test('what waits, what is settled since, and what is of an open or a newly closed item stays', async () => {
  const closed = await closedAt(before);
  await ledgerRow(database.db, { item: closed, recipient: 'waits', state: 'queued', changedAt: before });
  await ledgerRow(database.db, { item: closed, recipient: 'settled since', state: 'dead', changedAt: after });
  const open = await itemInChat(database.db);
  await ledgerRow(database.db, { item: open, recipient: 'open', state: 'accepted', changedAt: before });
  const closedSince = await closedAt(after);
  await ledgerRow(database.db, { item: closedSince, recipient: 'closed since', state: 'accepted', changedAt: before });

  expect(await pruneAll()).toEqual({ deleted: 0, isMore: false });
  expect(await recipientsLeft()).toEqual(['closed since', 'open', 'settled since', 'waits']);
});

test('a full batch may not be the last one', async () => {
  const item = await closedAt(before);
  for (const recipient of ['ada', 'bob', 'carla'])
    await ledgerRow(database.db, { item, recipient, state: 'accepted', changedAt: before });

  expect(await pruneAll(2)).toEqual({ deleted: 2, isMore: true });
  expect(await pruneAll(2)).toEqual({ deleted: 1, isMore: false });
});

test('calls that count no more, and processes that were not seen for a day, are forgotten', async () => {
  const ago = (hours: number) => sql<Date>`clock_timestamp() - make_interval(hours => ${hours})`;
  const callId = '00000000-0000-4000-8000-000000000001';
  await database.db
    .insertInto('spent_calls')
    .values([
      { bucket: 'old', call_id: callId, at: ago(3) },
      { bucket: 'new', call_id: callId, at: ago(1) },
    ])
    .execute();
  await database.db
    .insertInto('processes')
    .values([
      { id: 'lost', seen_at: ago(25) },
      { id: 'quiet', seen_at: ago(23) },
    ])
    .execute();

  await pruneAll();

  expect(await database.db.selectFrom('spent_calls').select('bucket').execute()).toEqual([{ bucket: 'new' }]);
  expect(await database.db.selectFrom('processes').select('id').execute()).toEqual([{ id: 'quiet' }]);
});

test('of calls that count no more so many go at once as of the ledger', async () => {
  const at = sql<Date>`clock_timestamp() - interval '3 hours'`;
  const calls = [1, 2, 3].map((n) => ({ bucket: 'old', call_id: `00000000-0000-4000-8000-00000000000${n}`, at }));
  await database.db.insertInto('spent_calls').values(calls).execute();

  expect(await pruneAll(2)).toEqual({ deleted: 0, isMore: true });
  expect(await pruneAll(2)).toEqual({ deleted: 0, isMore: false });
  expect(await database.db.selectFrom('spent_calls').select('bucket').execute()).toEqual([]);
});

test('what is old is found without reading the whole ledger', async () => {
  const { rows } = await database.db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    return sql<{ 'QUERY PLAN': string }>`explain select from feed_notifications
      where state in ('accepted', 'obsolete', 'refused', 'dead') and changed_at < ${noon}`.execute(trx);
  });

  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('feed_notifications_settled');
});

const server = await findServer();

(server === undefined ? test.skip : test)('two processes do not prune at once', async () => {
  const shared = await createOnServer(server ?? '');
  const item = await itemInChat(shared.db, { state: 'canceled', closing: { by: ada, at: before } });
  await ledgerRow(shared.db, { item, state: 'accepted', changedAt: before });
  const batch = { settledBefore: noon, limit: 10 };

  const second = await shared.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(5000003)`.execute(trx);
    return prune(shared.db, batch);
  });

  expect(second).toEqual({ deleted: 0, isMore: false });
  expect(await prune(shared.db, batch)).toMatchObject({ deleted: 1 });
  await shared.drop();
});
