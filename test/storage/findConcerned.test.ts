// Which open items something that happened to a person concerns: only those that have something to do are found.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Absence, Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { saveDelegation } from '../../src/storage/delegations.ts';
import { countWaitingFor, findAgainstRoster, findWaitingAlongChains } from '../../src/storage/items/findConcerned.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { ada, approval, bob, carla, conversation, noon, task } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

const later = new Date('2026-11-27T12:00:00Z');

let database: TestDatabase;
let chat: Conversation;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  chat = conversation({ tenantId: randomUUID() });
  await saveConversation(database.db, chat);
});

test('an item that waits for somebody who is not in the chat is found, with them', async () => {
  await members(ada, carla);
  const item = await stored(asking(bob, carla));

  expect(await againstRoster()).toEqual({ [item.id]: [bob.entraId] });
});

test('an item that knows of it already is not found again, nor one for which somebody stands in', async () => {
  await members(ada, carla);
  await stored(asking(bob), [{ person: bob, why: 'left' }]);
  await stored(asking(bob), [{ person: bob, why: 'away', until: later, standIn: carla }]);

  expect(await againstRoster()).toEqual({});
});

test('a stand-in who is not in the chat is missed', async () => {
  await members(ada, bob);
  const item = await stored(asking(bob), [{ person: bob, why: 'away', until: later, standIn: carla }]);

  expect(await againstRoster()).toEqual({ [item.id]: [carla.entraId] });
});

test('an item that misses somebody who is in the chat is found', async () => {
  await members(ada, bob);
  const item = await stored(asking(bob), [{ person: bob, why: 'left' }]);

  expect(await againstRoster()).toEqual({ [item.id]: [bob.entraId] });
});

test('whoever could not be notified is looked for only where everyone is', async () => {
  await members(ada, bob);
  const item = await stored(asking(bob), [{ person: bob, why: 'unreachable' }]);

  expect(await againstRoster()).toEqual({});
  expect(await againstRoster('everyone')).toEqual({ [item.id]: [bob.entraId] });
});

test('an item without a stand-in is found when somebody comes to whom the leave leads', async () => {
  await members(ada, bob, carla);
  await leave(bob, carla);
  const item = await stored(asking(bob), [{ person: bob, why: 'away', until: later }]);
  await stored(asking(bob), [{ person: bob, why: 'away', until: later, standIn: ada }]);

  expect(await againstRoster('reachable', { newcomers: [carla] })).toEqual({ [item.id]: [bob.entraId] });
  expect(await againstRoster('reachable', { newcomers: [ada] })).toEqual({});
  expect(await againstRoster()).toEqual({});
});

test('the search goes on behind an item', async () => {
  await members(ada, carla);
  const items = [await stored(asking(bob)), await stored(asking(bob))];
  const [first, second] = items.toSorted((one, other) => (one.id < other.id ? -1 : 1));

  expect(Object.keys(await againstRoster('reachable', first ? { after: first } : {}))).toEqual([second?.id]);
});

test('neither the owner nor the whole chat is missed', async () => {
  await members(bob);
  await stored(asking(bob));
  await stored(task({ conversationId: chat.id }));

  expect(await againstRoster()).toEqual({});
});

test('an item that waits for several who are gone is found once', async () => {
  await members(ada);
  const item = await stored(asking(bob, carla));

  expect(await againstRoster()).toEqual({ [item.id]: [bob.entraId, carla.entraId] });
});

test('the items of whoever is on leave are found by each of the people whom their leave leads to', async () => {
  await leave(ada, bob);
  await leave(bob, carla);
  const ofAda = await stored(approval({ ...asking(ada), owner: carla }));
  const ofBob = await stored(asking(bob));

  expect(await alongChains(carla)).toEqual({ [ofAda.id]: [ada.entraId], [ofBob.id]: [bob.entraId] });
  expect(await alongChains(bob)).toEqual({ [ofAda.id]: [ada.entraId], [ofBob.id]: [bob.entraId] });
  expect(await alongChains(ada)).toEqual({ [ofAda.id]: [ada.entraId] });
});

test('of those for whom one item waits, whose leave has changed comes first', async () => {
  await leave(bob, carla);
  const item = await stored(asking(bob, carla));

  expect(await alongChains(carla)).toEqual({ [item.id]: [carla.entraId, bob.entraId] });
});

test('a leave that is over leads nowhere, and a circle ends', async () => {
  await leave(bob, carla, noon);
  await stored(asking(bob));
  expect(await alongChains(carla)).toEqual({});

  await leave(carla, bob);
  await leave(bob, carla);
  expect(Object.keys(await alongChains(carla))).toHaveLength(1);
});

test('what somebody only owns does not wait for them', async () => {
  await stored(asking(bob));

  expect(await alongChains(ada)).toEqual({});
  expect(await countWaitingFor(database.db, { tenantId: chat.tenantId, entraId: ada.entraId })).toBe(0);
  expect(await countWaitingFor(database.db, { tenantId: chat.tenantId, entraId: bob.entraId })).toBe(1);
});

function asking(...people: readonly Person[]) {
  const audience = { kind: 'people', people } as const;
  const stages = [{ audience, rule: { kind: 'all' } as const, responses: [], openedAt: noon }];
  return approval({ conversationId: chat.id, stages });
}

async function stored<I extends Item>(item: I, absences: readonly Absence[] = []): Promise<I> {
  await insertItem(database.db, { ...item, absences });
  return item;
}

function members(...people: readonly Person[]) {
  return saveMembers(
    database.db,
    chat.id,
    people.map((person) => ({ ...person, userPrincipalName: undefined })),
  );
}

function leave(person: Person, to: Person, until = later) {
  return saveDelegation(database.db, chat.tenantId, { person, until, to });
}

async function againstRoster(
  among: 'reachable' | 'everyone' = 'reachable',
  { newcomers = [], after }: { newcomers?: readonly Person[]; after?: Item } = {},
) {
  const found = await findAgainstRoster(database.db, {
    conversationId: chat.id,
    among,
    newcomers: newcomers.map(({ entraId }) => entraId),
    now: noon,
    after: after?.id,
    limit: 10,
  });
  return Object.fromEntries(found);
}

async function alongChains({ entraId }: Person) {
  const found = await findWaitingAlongChains(database.db, { tenantId: chat.tenantId, entraId, now: noon });
  return Object.fromEntries(found);
}
