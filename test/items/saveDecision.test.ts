// What a decision leaves behind: the record, the ledger, and the jobs that follow from it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import { createItems } from '../../src/items/items.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
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

test('with its card in the chat a decision redraws it and rings everybody concerned', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  await showCard(bench.db, item, { messageId: 'card' });
  const jobs = await bench.jobsFrom(() => bench.answer(item, bob));

  expect(jobs).toHaveLength(3);
  expect(jobs).toEqual(expect.arrayContaining([redraw(item), ring(item, ada), ring(item, carla)]));
});

test('before its card is in the chat a decision rings nobody, and sees to it that the card comes', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));
  const jobs = await bench.jobsFrom(() => bench.answer(item, bob));

  expect(jobs).toEqual([redraw(item), { name: 'postCard', payload: { itemId: item.id } }]);
});

test('an answer that does not decide redraws the card and rings nobody', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  await showCard(bench.db, item, { messageId: 'card' });
  const jobs = await bench.jobsFrom(() => bench.answer(item, bob));

  expect(jobs).toEqual([redraw(item)]);
});

test('what was asked of the whole chat is told to it by one job', async () => {
  const item = await bench.opened(taskRequest([]));
  await showCard(bench.db, item, { messageId: 'card' });
  const jobs = await bench.jobsFrom(() => complete(item));

  expect(jobs).toEqual([
    redraw(item),
    { name: 'sendFeedNotification', payload: { itemId: item.id, recipient: 'chat' } },
  ]);
  expect(await ledger(item)).toEqual({ chat: 'taskCompleted 2 queued' });
});

test('a decision whose jobs cannot be stored did not happen', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const full = createItems({
    db: bench.db,
    enqueue: () => Promise.reject(new Error('The queue is full')),
    clock: () => noon,
    newId: () => item.id,
  });
  const answering = full.act({
    conversation: bench.chat,
    sender: bob,
    language: undefined,
    key: { by: 'id', id: item.id },
    wish: { kind: 'respond', answer: 'approve' },
  });

  await expect(answering).rejects.toThrow('The queue is full');
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

function redraw({ id }: Item) {
  return { name: 'redrawCard', payload: { itemId: id } };
}

function ring({ id }: Item, { entraId }: typeof bob) {
  return { name: 'sendFeedNotification', payload: { itemId: id, recipient: entraId } };
}

/** By recipient: the activity type, how many of them there were, and what became of the last. */
async function ledger(item: Item) {
  const entries = await ledgerOf(bench.db, item.id);
  return Object.fromEntries(
    entries.map(({ recipient, activityType, revision, state }) => [recipient, `${activityType} ${revision} ${state}`]),
  );
}
