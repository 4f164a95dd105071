// Opening approvals and tasks, on a real database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openWithRoster } from '../../src/items/openItem.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { rosterOf, saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { owedIn, owedOf } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems, recordOf, taskRequest } from './itemsBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('an opened approval is stored as it was asked for', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));

  expect(item).toMatchObject({
    kind: 'approval',
    state: 'pending',
    conversationId: bench.chat.id,
    owner: ada,
    title: 'Deploy',
    createdAt: noon,
    stages: [{ audience: { kind: 'people', people: [bob, carla] }, rule: { kind: 'all' }, responses: [] }],
  });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

test('an opened task is stored as it was handed out', async () => {
  const item = await bench.opened(taskRequest([carla]));

  expect(item).toMatchObject({ kind: 'task', state: 'open', assignees: { kind: 'people', people: [carla] } });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

test('people are asked in the order in which they were mentioned', async () => {
  const item = await bench.opened(approvalRequest([carla, bob]));

  expect(item).toMatchObject({ stages: [{ audience: { people: [carla, bob] } }] });
});

test('without a mention everyone in the chat is asked', async () => {
  const approval = await bench.opened(approvalRequest([]));
  const task = await bench.opened(taskRequest([]));

  expect(approval).toMatchObject({ stages: [{ audience: { kind: 'chat' }, rule: { kind: 'any' } }] });
  expect(task).toMatchObject({ assignees: { kind: 'chat' } });
});

test('the opening is on record, with the state it led to', async () => {
  const item = await bench.opened(approvalRequest([bob]));

  expect(await recordOf(bench.db, item)).toMatchObject([
    { kind: 'requested', actor_id: ada.entraId, at: noon, details: { before: null, after: 'pending', version: 1 } },
  ]);
});

test('a new item owes its chat a card, and whom it will ring stands in the ledger', async () => {
  const item = await bench.opened(approvalRequest([bob, carla]));

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 1, revision: 1 });
  const waiting = await ledgerOf(bench.db, item.id);
  expect(waiting).toHaveLength(2);
  expect(waiting).toEqual(
    expect.arrayContaining(
      [bob, carla].map(({ entraId }) =>
        expect.objectContaining({ recipient: entraId, activityType: 'approvalRequired', state: 'queued' }),
      ),
    ),
  );
});

test('when everyone is asked the chat is rung as one', async () => {
  const item = await bench.opened(taskRequest([]));

  expect(await ledgerOf(bench.db, item.id)).toMatchObject([{ recipient: 'chat', activityType: 'taskCreated' }]);
});

test('numbers count up in each chat by itself, and chain ids are never shared', async () => {
  const elsewhere = await prepareItems(database);
  const opened = [
    await bench.opened(approvalRequest([bob])),
    await bench.opened(taskRequest([bob])),
    await elsewhere.opened(approvalRequest([bob])),
  ];

  expect(opened.map(({ number }) => number)).toEqual([1, 2, 1]);
  expect(new Set(opened.map(({ chainId }) => chainId)).size).toBe(3);
});

test('requests at the same moment get numbers without gaps or repetitions', async () => {
  const opened = await Promise.all(Array.from({ length: 20 }, () => bench.opened(approvalRequest([bob]))));

  const numbers = opened.map(({ number }) => number).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a refused request says why, leaves nothing behind and uses up no number', async () => {
  const jobs = await bench.jobsFrom(async () => {
    const refused = await ask(approvalRequest([ada]));
    expect(refused).toEqual({ kind: 'refused', reason: 'ownerIsOnlyApprover' });
  });

  expect(jobs).toEqual([]);
  expect(await owedIn(bench.db, bench.chat)).toEqual([]);
  expect(await bench.opened(approvalRequest([bob]))).toMatchObject({ number: 1 });
});

test('a request that mentions somebody unknown waits, whole, for the member list', async () => {
  const request = approvalRequest([bob, dana]);
  const jobs = await bench.jobsFrom(async () => {
    expect(await ask(request)).toMatchObject({ kind: 'waiting' });
  });

  const then = { kind: 'request', request, itemId: expect.any(String), sender: ada, language: 'de-DE' };
  expect(jobs).toEqual([{ name: 'readRoster', payload: { conversationId: bench.chat.id, then } }]);
  expect(await findItem(bench.db, { by: 'number', conversationId: bench.chat.id, number: 1 })).toBeUndefined();
});

test('a request to everyone waits until it is known who that is', async () => {
  const unread = { conversation: conversation(), sender: ada, language: undefined };

  expect(await bench.items.open({ ...unread, request: approvalRequest([]) })).toMatchObject({ kind: 'waiting' });
});

test('in the personal chat a task for everyone is one for oneself, and waits for nothing', async () => {
  const personal = { conversation: conversation({ kind: 'personal' }), sender: ada, language: undefined };

  expect(await bench.items.open({ ...personal, request: taskRequest([]) })).toMatchObject({
    kind: 'opened',
    item: { assignees: { kind: 'people', people: [ada] } },
  });
});

test('a waiting request uses up no number', async () => {
  await ask(approvalRequest([dana]));

  expect(await bench.opened(approvalRequest([bob]))).toMatchObject({ number: 1 });
});

test('stages, times and the escalation are stored as they were asked for', async () => {
  const later = new Date('2026-11-27T12:00:00Z');
  const stages = [
    { people: [mention(bob)], rule: { kind: 'any' } },
    { people: [], rule: { kind: 'any' } },
  ] as const;
  const escalation = { to: mention(carla), afterMinutes: 90 };
  const request = approvalRequest([], { kind: 'any' }, { stages, due: later, expires: later, escalation });
  const item = await bench.opened({ ...request, remindEveryMinutes: 120 });

  expect(item).toMatchObject({
    stages: [{ audience: { people: [bob] }, openedAt: noon }, { audience: { kind: 'chat' } }],
    due: later,
    expires: later,
    reminders: { everyMinutes: 120, sent: 0 },
    escalation: { to: carla, afterMinutes: 90 },
  });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

test('people are named by their Entra object id too, in any case', async () => {
  const picked = { id: bob.entraId.toUpperCase(), name: 'Bob, as the picker shows him' };
  const stages = [{ people: [picked], rule: { kind: 'any' } }] as const;

  expect(await bench.opened(approvalRequest([], { kind: 'any' }, { stages }))).toMatchObject({
    stages: [{ audience: { people: [bob] } }],
  });
});

test('a member without an Entra account cannot be asked, and waiting would not help', async () => {
  const guest = { teamsId: '29:Guest', entraId: undefined, userPrincipalName: undefined, name: 'Guest' };
  await saveMembers(bench.db, bench.chat.id, [guest]);
  const stages = [{ people: [{ id: guest.teamsId, name: guest.name }], rule: { kind: 'any' } }] as const;

  expect(await ask(approvalRequest([], { kind: 'any' }, { stages }))).toEqual({
    kind: 'refused',
    reason: 'withoutAccount',
    names: ['Guest'],
  });
});

test('whoever is not in the member list that was just read is refused by name', async () => {
  const asked = { context: bench.context, conversationId: bench.chat.id, owner: ada, itemId: randomUUID() };
  const outcome = await bench.db
    .transaction()
    .execute((trx) => openWithRoster(trx, { ...asked, request: approvalRequest([bob, dana]) }));

  expect(outcome).toEqual({ kind: 'refused', reason: 'notInChat', names: ['Dana'] });
});

test('whoever asks becomes known by it', async () => {
  const alone = await prepareItems(database, [bob]);
  await alone.opened(approvalRequest([bob]));

  expect(await rosterOf(alone.db, alone.chat.id)).toEqual([ada, bob]);
});

function ask(request: Parameters<ItemsBench['opened']>[0]) {
  return bench.items.open({ conversation: bench.chat, sender: ada, language: 'de-DE', request });
}
