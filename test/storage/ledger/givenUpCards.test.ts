// Which cards delivery has given up, and that they are owed again.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Approval } from '../../../src/domain/item.ts';
import { saveCardMessage } from '../../../src/storage/cardMessages.ts';
import type { CardSelection } from '../../../src/storage/ledger/givenUpCards.ts';
import { listGivenUpCards, redriveCards } from '../../../src/storage/ledger/givenUpCards.ts';
import { oweCards } from '../../../src/storage/owedCards.ts';
import { bob, noon } from '../factories.ts';
import type { TestDatabase } from '../testDatabase.ts';
import { createTestDatabase } from '../testDatabase.ts';
import { itemInChat } from './ledgerBench.ts';

const closedSince = new Date(noon.getTime() - 24 * 3600 * 1000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

async function itemWith(drawnVersions: readonly number[], overrides: Partial<Approval> = {}): Promise<Approval> {
  const item = await itemInChat(database.db, { version: 3, ...overrides });
  for (const drawnVersion of drawnVersions)
    await saveCardMessage(database.db, { itemId: item.id, messageId: randomUUID(), postedAt: noon, drawnVersion });
  return item;
}

function listed({ id: itemId }: Approval, narrowed: Partial<CardSelection> = {}) {
  return listGivenUpCards(database.db, { closedSince, itemId, limit: 10, ...narrowed });
}

test('a card that no message carries, and one of which a copy shows too little, are given up', async () => {
  const [notPosted, outdated] = [await itemWith([]), await itemWith([3, 2])];

  expect((await listed(notPosted)).cards).toEqual([
    {
      itemId: notPosted.id,
      number: notPosted.number,
      conversationId: notPosted.conversationId,
      trouble: 'notPosted',
      changedAt: expect.any(Date),
    },
  ]);
  expect(await listed(outdated)).toMatchObject({
    cards: [{ trouble: 'outdated' }],
    total: { notPosted: 0, outdated: 1 },
  });
});

test('a card that shows all, or that is still owed, is not', async () => {
  const [drawn, owed] = [await itemWith([3, 3]), await itemWith([2])];
  await oweCards(database.db, [{ itemId: owed.id, conversationId: owed.conversationId, urgency: 1 }]);

  expect((await listed(drawn)).cards).toEqual([]);
  expect((await listed(owed)).cards).toEqual([]);
});

test('what was closed long ago is left alone', async () => {
  const closed = { state: 'canceled', closing: { at: noon, by: bob } } as const;
  const item = await itemWith([2], closed);

  expect((await listed(item)).cards).toHaveLength(1);
  expect((await listed(item, { closedSince: new Date(noon.getTime() + 1) })).cards).toEqual([]);
});

test('they are narrowed to a chat, and to what has changed since then', async () => {
  const item = await itemWith([2]);
  const { conversationId, createdAt } = item;

  expect((await listed(item, { conversationId })).cards).toHaveLength(1);
  expect((await listed(item, { conversationId: '19:elsewhere' })).cards).toEqual([]);
  expect((await listed(item, { since: new Date(createdAt.getTime() - 1) })).cards).toHaveLength(1);
  expect((await listed(item, { since: createdAt })).cards).toEqual([]);
});

test('they are owed again, once', async () => {
  const item = await itemWith([2]);
  const selection = { closedSince, itemId: item.id };
  const first = await redriveCards(database.db, selection);
  const second = await redriveCards(database.db, selection);

  expect([first, second]).toEqual([
    { notPosted: 0, outdated: 1 },
    { notPosted: 0, outdated: 0 },
  ]);
  const owed = await database.db.selectFrom('owed_cards').select('urgency').where('item_id', '=', item.id).execute();
  expect(owed).toEqual([{ urgency: 1 }]);
});
