// Items in the database: they come back as they went in, count up, and the schema refuses what the rules refuse.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Act } from '../../src/domain/command.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { findItem, lockItem } from '../../src/storage/items/findItem.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { takeItemNumber } from '../../src/storage/items/takeItemNumber.ts';
import { updateItem } from '../../src/storage/items/updateItem.ts';
import { ada, approval, bob, carla, conversation, noon, task } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
const chat = conversation();

beforeAll(async () => {
  database = await createTestDatabase();
  await saveConversation(database.db, chat);
}, 60_000);
afterAll(() => database.drop());

async function stored<T extends Item>(item: T): Promise<T> {
  await database.db.transaction().execute((trx) => insertItem(trx, item));
  return item;
}

test('an approval comes back as it went in', async () => {
  const item = await stored(
    approval({
      conversationId: chat.id,
      note: 'Friday',
      stages: [
        { audience: { kind: 'people', people: [carla, bob] }, rule: { kind: 'count', needed: 2 }, responses: [] },
        { audience: { kind: 'chat' }, rule: { kind: 'any' }, responses: [] },
      ],
    }),
  );
  expect(await findItem(database.db, { by: 'id', id: item.id })).toEqual(item);
  const byNumber = { by: 'number', conversationId: chat.id, number: item.number } as const;
  expect(await findItem(database.db, byNumber)).toEqual(item);
});

test('a task comes back as it went in', async () => {
  const item = await stored(task({ conversationId: chat.id, assignees: { kind: 'people', people: [bob] } }));
  expect(await findItem(database.db, { by: 'id', id: item.id })).toEqual(item);
});

test('what a decision changed comes back', async () => {
  const item = await stored(approval({ conversationId: chat.id }));
  const first = decide(item, { kind: 'respond', answer: 'approve', comment: 'Fine' }, actBy(bob));
  if (first.kind === 'refused') throw new Error(first.reason);
  await updateItem(database.db, { before: item, after: first.item });
  const second = decide(first.item, { kind: 'respond', answer: 'approve' }, actBy(carla));
  if (second.kind === 'refused') throw new Error(second.reason);
  await updateItem(database.db, { before: first.item, after: second.item });
  expect(await findItem(database.db, { by: 'id', id: item.id })).toEqual(second.item);
});

test('of two who decided on the same version the second fails', async () => {
  const item = await stored(task({ conversationId: chat.id }));
  const decision = decide(item, { kind: 'complete' }, actBy(bob));
  if (decision.kind === 'refused') throw new Error(decision.reason);
  await updateItem(database.db, { before: item, after: decision.item });
  await expect(updateItem(database.db, { before: item, after: decision.item })).rejects.toThrow(
    'changed behind version 1',
  );
});

test('the schema itself refuses a second response of one approver', async () => {
  const item = await stored(approval({ conversationId: chat.id }));
  await expect(respond(item, bob).then(() => respond(item, bob))).rejects.toThrow(/duplicate key|unique/);
});

test('the schema itself refuses a response on a closed item, and one of the owner', async () => {
  const closed = await stored(
    approval({ conversationId: chat.id, state: 'canceled', closing: { by: ada, at: noon }, version: 2 }),
  );
  await expect(respond(closed, bob)).rejects.toThrow('takes no response');
  const open = await stored(approval({ conversationId: chat.id }));
  await expect(respond(open, ada)).rejects.toThrow('takes no response');
});

test('numbers count up inside each chat, chain ids across all', async () => {
  const other = conversation();
  await saveConversation(database.db, other);
  const numbers = [
    await takeItemNumber(database.db, other.id),
    await takeItemNumber(database.db, other.id),
    await takeItemNumber(database.db, chat.id),
  ];
  expect(numbers.map(({ number }) => number)).toEqual([1, 2, 1]);
  expect(new Set(numbers.map(({ chainId }) => chainId)).size).toBe(3);
});

test('an item that does not exist is not found, nor held', async () => {
  const key = { by: 'number', conversationId: chat.id, number: 999_999 } as const;
  expect(await findItem(database.db, key)).toBeUndefined();
  expect(await database.db.transaction().execute((trx) => lockItem(trx, key))).toBeUndefined();
});

function actBy(actor: Person): Act {
  return { actor, now: noon, delegations: [], roster: [ada, bob, carla] };
}

async function respond(item: Item, by: typeof bob): Promise<void> {
  await database.db
    .insertInto('responses')
    .values({
      item_id: item.id,
      stage: 0,
      position: 0,
      entra_id: by.entraId,
      teams_id: by.teamsId,
      name: by.name,
      answer: 'approve',
      comment: null,
      answered_at: noon,
    })
    .execute();
}
