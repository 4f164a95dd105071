// Who is told how far the notifications of an item have come.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import { ada, bob, carla } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
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
  item = await bench.opened(approvalRequest([bob, carla]));
});

test('the owner is told of everybody who is rung', async () => {
  await showCard(bench.db, item, { messageId: 'card' });

  expect(await bench.items.ledger({ item, reader: ada })).toEqual([
    { recipient: { kind: 'person', name: 'Bob' }, progress: { kind: 'waitsForTurn' }, attempts: 0 },
    { recipient: { kind: 'person', name: 'Carla' }, progress: { kind: 'waitsForTurn' }, attempts: 0 },
  ]);
});

test('nobody else is', async () => {
  expect(await bench.items.ledger({ item, reader: bob })).toBeUndefined();
});
