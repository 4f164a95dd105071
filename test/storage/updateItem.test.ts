// What decisions change in a stored item comes back as it was decided, whatever it was.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Approval, Item } from '../../src/domain/item.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { updateItem } from '../../src/storage/items/updateItem.ts';
import { ada, approval, bob, carla, conversation, noon, task } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
const chat = conversation();
const later = new Date('2026-11-21T12:00:00Z');
const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };

beforeAll(async () => {
  database = await createTestDatabase();
  await saveConversation(database.db, chat);
}, 60_000);
afterAll(() => database.drop());

test('everything a new approval can carry comes back', async () => {
  const item = await stored({
    due: later,
    expires: later,
    reminders: { everyMinutes: 240, sent: 0 },
    escalation: { to: dana, afterMinutes: 90 },
    absences: [
      { person: carla, why: 'away', until: later, standIn: dana },
      { person: bob, why: 'unreachable' },
    ],
  });

  expect(await read(item)).toEqual(item);
});

test('a reminder, a due time that passed and an escalation come back', async () => {
  const item = await stored({ due: later });
  const [stage] = item.stages;
  if (!stage) throw new Error('No stage');
  await expectChange(item, {
    overdue: true,
    reminders: { sent: 3, lastAt: later },
    stages: [{ ...stage, escalated: { to: dana, at: later } }],
  });
});

test('an answer in another’s place comes back as such', async () => {
  const item = await stored({});
  const [stage] = item.stages;
  if (!stage) throw new Error('No stage');
  const response = { person: bob, by: dana, answer: 'approve', comment: 'For Bob', at: later } as const;
  await expectChange(item, { stages: [{ ...stage, responses: [response] }] });
});

test('people who are asked instead of others take their places', async () => {
  const item = await stored({});
  const [stage] = item.stages;
  if (!stage) throw new Error('No stage');
  const handed = await expectChange(item, {
    stages: [{ ...stage, audience: { kind: 'people', people: [dana, carla] } }],
  });
  await expectChange(handed, { stages: [{ ...stage, audience: { kind: 'people', people: [carla, bob, dana] } }] });
});

test('a request to everyone becomes one to somebody', async () => {
  const item = await stored({ stages: [{ audience: { kind: 'chat' }, rule: { kind: 'any' }, responses: [] }] });
  await expectChange(item, {
    stages: [{ audience: { kind: 'people', people: [bob] }, rule: { kind: 'any' }, responses: [] }],
  });
});

test('absences come, change and go in their order', async () => {
  const item = await stored({});
  const away = await expectChange(item, {
    absences: [
      { person: carla, why: 'away', until: later, reviewAt: noon },
      { person: bob, why: 'left' },
    ],
  });
  const changed = await expectChange(away, {
    absences: [
      { person: bob, why: 'left' },
      { person: carla, why: 'away', until: later, standIn: dana },
    ],
  });
  await expectChange(changed, { absences: [] });
});

test('of many comments the last three come along, and how many there are', async () => {
  let item = await stored({});
  for (const count of [1, 2, 3, 4, 5]) {
    const comment = { person: bob, text: `Comment ${count}`, at: later };
    const latest = [...item.comments.latest, comment].slice(-3);
    item = await expectChange(item, { comments: { total: count, latest } });
  }

  expect(await read(item)).toMatchObject({
    comments: { total: 5, latest: [{ text: 'Comment 3' }, { text: 'Comment 4' }, { text: 'Comment 5' }] },
  });
});

test('a task that is reopened has no closing any more', async () => {
  const closed = task({ conversationId: chat.id, state: 'done', closing: { by: bob, at: noon }, version: 2 });
  await insertItem(database.db, closed);
  const { closing, ...rest } = closed;
  const open: Item = { ...rest, state: 'open', version: 3 };
  await updateItem(database.db, { before: closed, after: open });

  expect(closing).toBeDefined();
  expect(await read(closed)).toEqual(open);
});

test('the schema itself refuses an answer that the owner gives in another’s place', async () => {
  const item = await stored({});
  const [stage] = item.stages;
  if (!stage) throw new Error('No stage');
  const response = { person: bob, by: ada, answer: 'approve', at: later } as const;
  const stages = [{ ...stage, responses: [response] }];

  await expect(updateItem(database.db, { before: item, after: { ...item, stages, version: 2 } })).rejects.toThrow(
    'takes no response',
  );
});

async function stored(overrides: Partial<Approval>): Promise<Approval> {
  const item = approval({ conversationId: chat.id, ...overrides });
  await insertItem(database.db, item);
  return item;
}

async function expectChange(item: Approval, change: Partial<Approval>): Promise<Approval> {
  const changed = { ...item, ...change, version: item.version + 1 };
  await updateItem(database.db, { before: item, after: changed });
  expect(await read(item)).toEqual(changed);
  return changed;
}

function read({ id }: Item) {
  return findItem(database.db, { by: 'id', id });
}
