// What a decision leaves behind: the record, the ledger, and the card that is owed.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { breakCard, owedOf, queuedFor, settleRing } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, recordOf, showCard, taskRequest } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('an answer that decides is recorded as the answer and the outcome', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.answer(item, bob, 'reject');

  const [, ...events] = await recordOf(bench.db, item);
  const states = { before: 'pending', after: 'rejected', version: 2 };
  expect(events).toMatchObject([
    { kind: 'responded', actor_id: bob.entraId, details: { answer: 'reject', comment: 'Because', ...states } },
    { kind: 'rejected', actor_id: bob.entraId, at: noon, details: states },
  ]);
});

test('a decision takes the place of the request in the ledger of those it spares, and reaches the owner', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  await bench.answer(item, bob);

  expect(await ledger(item)).toEqual({
    [ada.entraId]: 'approvalDecided 1 queued',
    [bob.entraId]: 'approvalRequired 1 queued',
    [carla.entraId]: 'approvalDecided 2 queued',
  });
});

test('a decision leaves its card to be drawn and everybody concerned to be rung, and asks for no job', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  await showCard(bench.db, item, { messageId: 'card' });
  await settleRing(bench.db, { itemId: item.id, recipient: bob.entraId, state: 'accepted' });
  const jobs = await bench.jobsFrom(() => bench.answer(item, bob));

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 0, revision: 1 });
  expect(await queuedFor(bench.db, item)).toEqual([ada, carla].map(({ entraId }) => entraId).sort());
  expect(jobs).toEqual([]);
});

test('a decision before its card is in the chat makes that card urgent', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  expect(await owedOf(bench.db, item)).toEqual({ urgency: 1, revision: 1 });
  await bench.answer(item, bob);

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 0, revision: 2 });
});

test('a comment on an item whose card is owed to a decision makes it no less urgent', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  await bench.answer(item, bob);
  await bench.act(item, carla, { kind: 'comment', text: 'Late' });

  expect(await owedOf(bench.db, item)).toMatchObject({ urgency: 0 });
});

test('an answer that does not decide redraws the card and rings nobody', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  await showCard(bench.db, item, { messageId: 'card' });
  const before = await ledger(item);
  await bench.answer(item, bob);

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 0, revision: 1 });
  expect(await ledger(item)).toEqual(before);
});

test('what was asked of the whole chat is told to it by one call', async () => {
  const item = await bench.opened(taskRequest([]));
  await complete(item);

  expect(await ledger(item)).toEqual({ chat: 'taskCompleted 2 queued' });
});

test('a decision whose consequences cannot be stored did not happen', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await breakCard(bench.db, item);

  await expect(bench.answer(item, bob)).rejects.toThrow('owed_cards');
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
  expect(await recordOf(bench.db, item)).toHaveLength(1);
  expect(await ledger(item)).toEqual({ [bob.entraId]: 'approvalRequired 1 queued' });
});

function complete(item: Item) {
  const key = { by: 'id', id: item.id } as const;
  return bench.items.act({
    conversation: bench.chat,
    sender: bob,
    language: undefined,
    key,
    wish: { kind: 'complete' },
  });
}

/** By recipient: the activity type, how many of them there were, and what became of the last. */
async function ledger(item: Item) {
  const entries = await ledgerOf(bench.db, item.id);
  return Object.fromEntries(
    entries.map(({ recipient, activityType, revision, state }) => [recipient, `${activityType} ${revision} ${state}`]),
  );
}
