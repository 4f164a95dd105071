// Doing something with an item that exists, alone and all at once, on a real database.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findItem } from '../../src/storage/items/findItem.ts';
import { crowd } from '../domain/factories.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, recordOf, taskRequest } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('an answer is returned as it is stored', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  const acted = await bench.answer(item, bob);

  expect(acted).toMatchObject({
    kind: 'accepted',
    item: { state: 'pending', version: 2, stages: [{ responses: [{ person: bob, answer: 'approve', at: noon }] }] },
  });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(acted.item);
});

test('an item is acted on by its number too', async () => {
  const item = await bench.opened(taskRequest([bob]));
  const key = { by: 'number', conversationId: bench.chat.id, number: item.number } as const;
  const acted = await bench.items.act({
    conversation: bench.chat,
    sender: bob,
    language: undefined,
    key,
    wish: { kind: 'complete' },
  });

  expect(acted).toMatchObject({ kind: 'accepted', item: { id: item.id, state: 'done', closing: { by: bob } } });
});

test('a refused command leaves the item as it is, asks for nothing and shows the item', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const jobs = await bench.jobsFrom(async () => {
    const refusal = { kind: 'refused', reason: 'notAsked', item };
    expect(await bench.answer(item, carla)).toEqual({ kind: 'refused', refusal, item });
  });

  expect(jobs).toEqual([]);
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
  expect(await recordOf(bench.db, item)).toHaveLength(1);
});

test('an item is reached from its own chat only, by whatever id it is named', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const elsewhere = await prepareItems(database);
  const refusals = [
    await elsewhere.answer(item, bob),
    await elsewhere.items.act({
      conversation: elsewhere.chat,
      sender: ada,
      language: undefined,
      key: { by: 'number', conversationId: bench.chat.id, number: item.number },
      wish: { kind: 'cancel' },
    }),
  ];

  expect(refusals).toEqual([
    { kind: 'refused', refusal: { kind: 'refused', reason: 'noSuchItem' } },
    { kind: 'refused', refusal: { kind: 'refused', reason: 'noSuchItem', number: item.number } },
  ]);
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

test('when fifty people press Approve at once one of them decides, and the others are told who did', async () => {
  const fifty = crowd(50);
  const busy = await prepareItems(database, fifty);
  const item = await busy.opened(approvalRequest(fifty));
  const acted = await Promise.all(fifty.map((person) => busy.answer(item, person)));

  const stored = await findItem(busy.db, { by: 'id', id: item.id });
  const accepted = acted.filter(({ kind }) => kind === 'accepted');
  expect(accepted).toEqual([{ kind: 'accepted', item: stored }]);
  const refusal = { kind: 'refused', reason: 'alreadyClosed', item: stored };
  const truth = { kind: 'refused', refusal, item: stored };
  expect(acted.filter(({ kind }) => kind === 'refused')).toEqual(Array.from({ length: 49 }, () => truth));
});

test('approvers of `all` who answer at the same moment all count', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  await Promise.all([bench.answer(item, bob), bench.answer(item, carla)]);

  const stored = await findItem(bench.db, { by: 'id', id: item.id });
  expect(stored).toMatchObject({ state: 'approved', version: 3 });
  expect(answerersOf(stored)).toEqual([bob.name, carla.name]);
});

test('a crowd that answers `all` at the same moment is approved by all of it', async () => {
  const twenty = crowd(20);
  const busy = await prepareItems(database, twenty);
  const item = await busy.opened(approvalRequest(twenty, { kind: 'all' }));
  await Promise.all(twenty.map((person) => busy.answer(item, person)));

  const stored = await findItem(busy.db, { by: 'id', id: item.id });
  expect(stored).toMatchObject({ state: 'approved', version: 21 });
  expect(answerersOf(stored)).toEqual(twenty.map(({ name }) => name).sort());
  expect(await recordOf(busy.db, item)).toHaveLength(22);
});

test('pressing Approve twice at once counts once', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  const acted = await Promise.all([bench.answer(item, bob), bench.answer(item, bob)]);

  expect(acted.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
  expect(answerersOf(await findItem(bench.db, { by: 'id', id: item.id }))).toEqual([bob.name]);
});

test('a voice is handed to a member, who is named by Teams id or by Entra id', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const acted = await bench.act(item, ada, { kind: 'reassign', to: { id: carla.entraId, name: 'Carla' } });

  expect(acted).toMatchObject({ kind: 'accepted', item: { stages: [{ audience: { people: [carla] } }] } });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(acted.item);
});

test('comments are kept, and the last three come with the item', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  for (const text of ['One', 'Two', 'Three', 'Four']) await bench.act(item, carla, { kind: 'comment', text });

  expect(await findItem(bench.db, { by: 'id', id: item.id })).toMatchObject({
    comments: { total: 4, latest: [{ text: 'Two' }, { text: 'Three' }, { text: 'Four', person: carla }] },
  });
});

test('reminders are counted, and an hour has to pass between them', async () => {
  const item = await bench.opened(approvalRequest([bob]));

  expect(await bench.act(item, ada, { kind: 'remind' })).toMatchObject({ item: { reminders: { sent: 1 } } });
  expect(await bench.act(item, ada, { kind: 'remind' })).toMatchObject({ refusal: { reason: 'remindedRecently' } });
});

/** The names of those who answered, in alphabetical order. */
function answerersOf(item: Awaited<ReturnType<typeof findItem>>): readonly string[] {
  if (item?.kind !== 'approval') throw new Error('Not an approval');
  return item.stages.flatMap(({ responses }) => responses.map(({ person }) => person.name)).sort();
}

test('a click after the expiry finds the item expired, though no timer has fired yet', async () => {
  const expires = new Date(noon.getTime() + 60_000);
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { expires }));
  bench.setClock(expires);

  expect(await bench.answer(item, bob)).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'alreadyClosed' },
    item: { state: 'expired' },
  });
  const events = await recordOf(bench.db, item);
  expect(events.map(({ kind }) => kind)).toEqual(['requested', 'expired']);
});
