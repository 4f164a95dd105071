// Replies, histories, and who can act: what needs little more than a line of its own.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ada, bob, carla, conversation } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, taskRequest } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('a reply is a job for the chat of the turn', async () => {
  const message = { text: 'Here is how' };
  const jobs = await bench.jobsFrom(() => bench.items.reply(turn(), message, 'chat'));

  expect(jobs).toEqual([{ name: 'postReply', payload: { conversationId: bench.chat.id, message } }]);
});

test('a reply that concerns the sender alone names them', async () => {
  const message = { text: 'That is not yours to cancel' };
  const jobs = await bench.jobsFrom(() => bench.items.reply(turn(), message, 'sender'));

  const payload = { conversationId: bench.chat.id, message, privatelyTo: ada.teamsId };
  expect(jobs).toEqual([{ name: 'postReply', payload }]);
});

test('nothing is private in the personal chat', async () => {
  const message = { text: 'That is not yours to cancel' };
  const personal = { ...turn(), conversation: conversation({ kind: 'personal' }) };
  const jobs = await bench.jobsFrom(() => bench.items.reply(personal, message, 'sender'));

  expect(jobs).toEqual([{ name: 'postReply', payload: { conversationId: personal.conversation.id, message } }]);
});

test('who can act on a request is whoever was named and has not answered', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  const { item: answered } = await bench.answer(item, bob);

  expect(await bench.items.actors(item)).toEqual([bob, carla]);
  expect(await bench.items.actors(answered ?? item)).toEqual([carla]);
});

test('who can act is everybody in the chat when nobody was named, but for the owner of an approval', async () => {
  const task = await bench.opened(taskRequest([]));
  const approval = await bench.opened(approvalRequest([]));

  expect(await bench.items.actors(task)).toEqual([ada, bob, carla]);
  expect(await bench.items.actors(approval)).toEqual([bob, carla]);
});

test('the history of an item is its events, oldest first', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.answer(item, bob, 'reject');
  const key = { by: 'number', conversationId: bench.chat.id, number: item.number } as const;

  expect(await bench.items.history({ ...turn(), key })).toMatchObject({
    kind: 'found',
    item: { id: item.id, state: 'rejected' },
    events: [{ kind: 'requested' }, { kind: 'responded', answer: 'reject', comment: 'Because' }, { kind: 'rejected' }],
  });
});

test('an item of another chat has no history here', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const elsewhere = await prepareItems(database);
  const asked = { conversation: elsewhere.chat, sender: ada, language: undefined };

  expect(await bench.items.history({ ...asked, key: { by: 'id', id: item.id } })).toEqual({
    kind: 'refused',
    reason: 'noSuchItem',
  });
});

function turn() {
  return { conversation: bench.chat, sender: ada, language: undefined };
}
