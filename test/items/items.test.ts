// Lists, replies, and who is asked: what needs no more than a line of its own.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ada, bob, carla } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, showCard, taskRequest } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('a list holds the newest open items of the chat, and tells of more', async () => {
  const elsewhere = await prepareItems(database);
  await elsewhere.opened(approvalRequest([bob]));
  for (let count = 0; count < 3; count += 1) await bench.opened(taskRequest([bob]));

  expect(await listed(2)).toEqual({ numbers: [3, 2], more: true });
  expect(await listed(3)).toEqual({ numbers: [3, 2, 1], more: false });
});

test('what is closed is not listed', async () => {
  const closed = await bench.opened(approvalRequest([bob]));
  await bench.opened(approvalRequest([bob]));
  await bench.answer(closed, bob);

  expect(await listed(10)).toEqual({ numbers: [2], more: false });
});

test('a list knows the cards to jump to, of those items that have one', async () => {
  const shown = await bench.opened(approvalRequest([bob]));
  await bench.opened(approvalRequest([bob]));
  await showCard(bench.db, shown, { messageId: 'card' });

  const { messageIds } = await bench.items.list(turn(), 10);
  expect(messageIds).toEqual(new Map([[shown.id, 'card']]));
});

test('a chat without items has an empty list', async () => {
  expect(await bench.items.list(turn(), 10)).toEqual({ items: [], more: false, messageIds: new Map() });
});

test('a reply is a job for the chat of the turn', async () => {
  const message = { text: 'Here is how' };
  const jobs = await bench.jobsFrom(() => bench.items.reply(turn(), message));

  expect(jobs).toEqual([{ name: 'postReply', payload: { conversationId: bench.chat.id, message } }]);
});

test('asked are the named people who have not answered', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  const { item: answered } = await bench.answer(item, bob);

  expect(await bench.items.askedPeople(item)).toEqual([bob, carla]);
  expect(await bench.items.askedPeople(answered ?? item)).toEqual([carla]);
});

test('asked is everybody in the chat when nobody was named', async () => {
  const item = await bench.opened(taskRequest([]));

  expect(await bench.items.askedPeople(item)).toEqual([ada, bob, carla]);
});

function turn() {
  return { conversation: bench.chat, sender: ada };
}

async function listed(limit: number) {
  const { items, more } = await bench.items.list(turn(), limit);
  return { numbers: items.map(({ number }) => number), more };
}
