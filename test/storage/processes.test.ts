// Which processes live, and what becomes of what they had taken.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Taker } from '../../src/storage/claim.ts';
import { claimNotifications, dueNotifications } from '../../src/storage/dueNotifications.ts';
import { claimCards, dueCards, oweCards } from '../../src/storage/owedCards.ts';
import { forgetAllProcesses, forgetProcess, noteAlive } from '../../src/storage/processes.ts';
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
