// Showing an item again, and looking at it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import { ada, bob, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { owedOf } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, showCard } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;
let item: Item;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
  item = await bench.opened(approvalRequest([bob]));
});

test('a shown item is posted again, in the place of the card that stands now', async () => {
  const minuteLater = new Date(noon.getTime() + 60_000);
  await showCard(bench.db, item, { messageId: 'first' });
  await showCard(bench.db, item, { messageId: 'second', postedAt: minuteLater });
  expect(await bench.items.show(turn())).toEqual({ kind: 'found', item });

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 1, revision: 1, replacing: 'second' });
});

test('an item without a card is posted in nobody’s place', async () => {
  await bench.items.show(turn());

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 1, revision: 2 });
});

test('an item of another chat is neither shown nor viewed', async () => {
  const elsewhere = await prepareItems(database);
  const missing = { kind: 'refused', reason: 'noSuchItem' };
  await showCard(bench.db, item, { messageId: 'card' });
  expect(await elsewhere.items.show(turn(elsewhere))).toEqual(missing);
  expect(await elsewhere.items.view(turn(elsewhere))).toEqual(missing);

  expect(await owedOf(bench.db, item)).toBeUndefined();
});

test('a number that does not exist is named in the answer', async () => {
  const key = { by: 'number', conversationId: bench.chat.id, number: 99 } as const;

  expect(await bench.items.show({ ...turn(), key })).toEqual({ kind: 'refused', reason: 'noSuchItem', number: 99 });
});

test('looking at an item finds it as it is now, and asks for nothing', async () => {
  const acted = await bench.answer(item, bob);
  const owed = await owedOf(bench.db, item);
  const jobs = await bench.jobsFrom(async () => {
    expect(await bench.items.view(turn())).toEqual({ kind: 'found', item: acted.item });
  });

  expect(jobs).toEqual([]);
  expect(await owedOf(bench.db, item)).toEqual(owed);
});

function turn({ chat }: ItemsBench = bench) {
  return { conversation: chat, sender: ada, language: undefined, key: { by: 'id', id: item.id } } as const;
}
