// Which processes live, and what becomes of what they had taken.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { asOne } from '../../src/storage/asOne.ts';
import type { Taker } from '../../src/storage/claim.ts';
import { claimNotifications, dueNotifications } from '../../src/storage/dueNotifications.ts';
import { claimCards, dueCards, oweCards } from '../../src/storage/owedCards.ts';
import { forgetAllProcesses, forgetProcess, noteAlive } from '../../src/storage/processes.ts';
import { spendingCalls } from '../../src/storage/spentCalls.ts';
import { aChat, anItem, emptyLines, lastSeen, me, newcomer, nothingSpent, other } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { queueRing } from './whatWaits.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(() => emptyLines(database.db));

/** An item whose card and whose notification that process has taken. */
async function takenBy(taker: Taker): Promise<void> {
  const { db } = database;
  const chat = await aChat(db);
  const item = await anItem(db, chat, { cards: [{ messageId: 'card', drawnVersion: 1 }] });
  await oweCards(db, [{ itemId: item.id, conversationId: chat.id, urgency: 1 }]);
  await queueRing(db, item, { recipient: 'bob' });
  await claimCards(db, { itemIds: [item.id], taker, spending: nothingSpent });
  await claimNotifications(db, { keys: [{ itemId: item.id, recipient: 'bob' }], taker, spending: nothingSpent });
}

/** How many cards and notifications that process may take. */
async function freeFor(taker: Taker) {
  const wanted = { taker, perChat: 8 };
  const cards = await dueCards(database.db, wanted);
  return { cards: cards.length, notifications: (await dueNotifications(database.db, wanted)).length };
}

test('a process that says again that it lives is seen anew', async () => {
  await takenBy(other);
  await lastSeen(database.db, other, 60);
  expect(await freeFor(me)).toEqual({ cards: 1, notifications: 1 });
  await noteAlive(database.db, other.processId);

  expect(await freeFor(me)).toEqual({ cards: 0, notifications: 0 });
});

test('a process that ends gives back at once what it had taken, even to who may take nothing over', async () => {
  await takenBy(other);
  await lastSeen(database.db, other, 0);
  await forgetProcess(database.db, other.processId);

  expect(await freeFor(newcomer)).toEqual({ cards: 1, notifications: 1 });
});

test('what others have taken is left to them when a process ends', async () => {
  await takenBy(other);
  await lastSeen(database.db, other, 0);
  await forgetProcess(database.db, me.processId);

  expect(await freeFor(me)).toEqual({ cards: 0, notifications: 0 });
});

test('a database that is one process’s alone knows no others: whoever is listed has died', async () => {
  await takenBy(other);
  await lastSeen(database.db, other, 0);
  await forgetAllProcesses(database.db);

  expect(await freeFor(me)).toEqual({ cards: 1, notifications: 1 });
});

/** Of a call that process has under way: in how many seconds it counts at the latest. */
async function underWayFor({ processId }: Taker, end: () => Promise<void>): Promise<number> {
  const { db } = database;
  const calls = [{ callId: randomUUID(), buckets: ['feed'] }];
  await asOne(db, [spendingCalls({ calls, arriveWithinSeconds: 3600, processId })]);
  await end();
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from at - clock_timestamp())::float8 as seconds from spent_calls`.execute(db);
  return rows[0]?.seconds ?? NaN;
}

test('what a process that ends still had under way counts from then', async () => {
  expect(await underWayFor(other, () => forgetProcess(database.db, other.processId))).toBeLessThanOrEqual(1);
});

test('what others have under way counts as ever when a process ends', async () => {
  expect(await underWayFor(other, () => forgetProcess(database.db, me.processId))).toBeGreaterThan(3000);
});

test('on a database that is one process’s alone nothing is under way when it starts', async () => {
  expect(await underWayFor(other, () => forgetAllProcesses(database.db))).toBeLessThanOrEqual(1);
});
