// What has been spent of the budgets that all processes share.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { asOne } from '../../src/storage/asOne.ts';
import type { Db } from '../../src/storage/database.ts';
import {
  closeBucket,
  countCallsOfDead,
  forgetOldCalls,
  giveBackCalls,
  lockBudgets,
  noteAnswered,
  readBudgets,
  spendingCalls,
} from '../../src/storage/spentCalls.ts';
import { isUnavailable } from '../../src/storage/unavailable.ts';
import { emptyLines, lastSeen, me, other } from './linesBench.ts';
import { answeredAgo } from './answeredAgo.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createOnServer, createTestDatabase, findServer } from './testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(() => emptyLines(database.db));

// Minutes, so that it makes no difference how fast the test itself is.

/** A call that draws from these, and counts in so many minutes at the latest. */
async function spend(buckets: readonly string[], arriveWithinMinutes = 25, { processId } = me): Promise<string> {
  const callId = randomUUID();
  const arriveWithinSeconds = arriveWithinMinutes * 60;
  const calls = [{ callId, buckets }];
  await asOne(database.db, [spendingCalls({ calls, arriveWithinSeconds, processId })]);
  return callId;
}

/** Calls that were counted so many minutes ago. */
async function spent(...minutesAgo: readonly number[]): Promise<void> {
  for (const minutes of minutesAgo) {
    const callId = await spend(['feed']);
    await answeredAgo(database.db, [callId], minutes * 60);
  }
}

/** How many minutes ago the calls were counted that so many more have to outlast; less than 0: still to come. */
async function inTheWay({ bucket = 'feed', calls = 5, wanted = 1 } = {}): Promise<readonly number[]> {
  const { now, states } = await readBudgets(database.db, [{ bucket, calls, seconds: 10, wanted }]);
  return states.flatMap((state) => state.inTheWay.map((at) => Math.round((now - at) / 60_000)));
}

test('nothing is in the way of an unused budget', async () => {
  expect(await inTheWay()).toEqual([]);
});

test('in the way of one more is the oldest of the last so many calls', async () => {
  await spent(9, 7, 5, 3, 2, 1);

  expect(await inTheWay({ calls: 5, wanted: 1 })).toEqual([7]);
  expect(await inTheWay({ calls: 3, wanted: 1 })).toEqual([3]);
  expect(await inTheWay({ calls: 7, wanted: 1 })).toEqual([]);
});

test('in the way of several more are the oldest ones, the newest of them first', async () => {
  await spent(9, 7, 5, 3, 2, 1);

  expect(await inTheWay({ calls: 5, wanted: 3 })).toEqual([3, 5, 7]);
  expect(await inTheWay({ calls: 5, wanted: 5 })).toEqual([1, 2, 3, 5, 7]);
  expect(await inTheWay({ calls: 5, wanted: 9 })).toEqual([1, 2, 3, 5, 7]);
});

test('a call that is under way counts as if it would arrive as late as it can', async () => {
  await spend(['feed'], 25);

  expect(await inTheWay({ calls: 1 })).toEqual([-25]);
});

test('once it is answered it counts from then, in all its budgets', async () => {
  const callId = await spend(['feed', 'person/bob'], 25);
  await noteAnswered(database.db, { callIds: [callId] });

  expect(await inTheWay({ calls: 1 })).toEqual([0]);
  expect(await inTheWay({ bucket: 'person/bob', calls: 1 })).toEqual([0]);
});

test('a call draws only from its own budgets', async () => {
  await spend(['feed']);

  expect(await inTheWay({ bucket: 'posts', calls: 1 })).toEqual([]);
});

test('a call that was not made after all is given back', async () => {
  const [made, unmade] = [await spend(['feed'], 3), await spend(['feed'], 9)];
  await giveBackCalls(database.db, [unmade]);

  expect(await inTheWay({ calls: 2, wanted: 2 })).toEqual([-3]);
  expect(made).not.toBe(unmade);
});

test('several budgets are told in the order in which they were asked for, each window by itself', async () => {
  await spent(9, 1);
  const asked = [
    { bucket: 'feed', calls: 2, seconds: 10, wanted: 1 },
    { bucket: 'unused', calls: 1, seconds: 1, wanted: 1 },
    { bucket: 'feed', calls: 1, seconds: 1, wanted: 1 },
  ];
  const { now, states } = await readBudgets(database.db, asked);

  expect(states).toMatchObject(asked);
  expect(states.map((state) => state.inTheWay.map((at) => Math.round((now - at) / 60_000)))).toEqual([[9], [], [1]]);
});

test('a closed budget says until when, and is never opened earlier than was said before', async () => {
  await closeBucket(database.db, { bucket: 'feed', seconds: 1800 });
  await closeBucket(database.db, { bucket: 'feed', seconds: 60 });
  const { now, states } = await readBudgets(database.db, [{ bucket: 'feed', calls: 1, seconds: 1, wanted: 1 }]);

  expect(Math.round(((states[0]?.closedUntil ?? 0) - now) / 60_000)).toBe(30);
});

test('a budget without windows may be closed too', async () => {
  await closeBucket(database.db, { bucket: 'feed', seconds: 30 });
  const { states } = await readBudgets(database.db, [{ bucket: 'feed', calls: 0, seconds: 0, wanted: 0 }]);

  expect(states).toMatchObject([{ inTheWay: [], closedUntil: expect.any(Number) }]);
});

test('what no window reaches back to is forgotten, and nothing else', async () => {
  await spent(180, 59);
  await closeBucket(database.db, { bucket: 'long open', seconds: -2 * 3600 });
  await closeBucket(database.db, { bucket: 'closed', seconds: 30 });
  await forgetOldCalls(database.db, 10);

  expect(await inTheWay({ calls: 9, wanted: 9 })).toEqual([59]);
  const { rows } = await sql`select bucket from closed_buckets`.execute(database.db);
  expect(rows).toEqual([{ bucket: 'closed' }]);
});

test('of what is forgotten so much at once', async () => {
  await spent(180, 180, 180, 59);

  expect(await forgetOldCalls(database.db, 2)).toBe(2);
  expect(await forgetOldCalls(database.db, 2)).toBe(1);
  expect(await inTheWay({ calls: 9, wanted: 9 })).toEqual([59]);
});

test('what a process had under way when it died counts no longer than from when others know that it is dead', async () => {
  await spend(['feed', 'person/bob'], 25, other);
  await lastSeen(database.db, other, 9 * 60 + 6);
  await countCallsOfDead(database.db, me.processId);

  expect(await inTheWay({ calls: 1 })).toEqual([9]);
  expect(await inTheWay({ bucket: 'person/bob', calls: 1 })).toEqual([9]);
});

test('of a process that nobody knows any more nothing is under way', async () => {
  await spend(['feed'], 25, other);
  await countCallsOfDead(database.db, me.processId);

  expect(await inTheWay({ calls: 1 })).toEqual([0]);
});

test('what the living have under way still counts as if it would arrive as late as it can', async () => {
  await spend(['feed'], 25, other);
  await spend(['feed'], 24, me);
  await lastSeen(database.db, other, 5);
  await lastSeen(database.db, me, 60);
  await countCallsOfDead(database.db, me.processId);

  expect(await inTheWay({ calls: 2, wanted: 2 })).toEqual([-25, -24]);
});

test('what the dead were answered before they died counts from then', async () => {
  const callId = await spend(['feed'], 25, other);
  await answeredAgo(database.db, [callId], 4 * 60);
  await lastSeen(database.db, other, 9 * 60);
  await countCallsOfDead(database.db, me.processId);

  expect(await inTheWay({ calls: 1 })).toEqual([4]);
});

test('who was taken for dead and is answered all the same, is answered now', async () => {
  const callId = await spend(['feed'], 25, other);
  await lastSeen(database.db, other, 9 * 60);
  await countCallsOfDead(database.db, me.processId);
  await noteAnswered(database.db, { callIds: [callId] });

  expect(await inTheWay({ calls: 1 })).toEqual([0]);
});

test.each([
  ['what is old', sql`delete from spent_calls where at < now()`, 'spent_calls_by_time'],
  ['what is under way', sql`update spent_calls set at = at where taken_by is not null`, 'spent_calls_under_way'],
])('%s is found without reading the rest', async (_what, statement, index) => {
  const { rows } = await database.db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    return sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(trx);
  });

  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index);
});

test('whoever decides what may be sent, and is frozen over it, keeps the others waiting for seconds only', async () => {
  const during = await database.db.transaction().execute(async (trx) => {
    await lockBudgets(trx);
    return idleTimeout(trx);
  });

  expect(during).toBe('3s');
  expect(await idleTimeout(database.db)).not.toBe('3s');
});

async function idleTimeout(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ ms: string }>`
    select current_setting('idle_in_transaction_session_timeout') as ms`.execute(db);
  return rows[0]?.ms;
}

const server = await findServer();

(server === undefined ? test.skip : test)('once it thaws it finds its transaction undone, and can go on', async () => {
  const shared = await createOnServer(server ?? '');
  const asking = shared.db.transaction().execute(async (trx) => {
    await lockBudgets(trx);
    await sql`set local idle_in_transaction_session_timeout = 1`.execute(trx);
    await untilGone(shared.db);
    await readBudgets(trx, [{ bucket: 'feed', calls: 1, seconds: 1, wanted: 1 }]);
  });

  expect(await asking.catch(isUnavailable)).toBe(true);
  await shared.db.transaction().execute(lockBudgets);
  await shared.drop();
});

/** Nobody holds the lock of the budgets any more. */
async function untilGone(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks
      where locktype = 'advisory' and objid = 5000001
        and database = (select oid from pg_database where datname = current_database())`.execute(db);
    if (rows.length === 0) return;
  }
}
