// Who is on leave, read along the chain of stand-ins.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Person } from '../../src/domain/person.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { delegationsAlong, removeDelegation, saveDelegation } from '../../src/storage/delegations.ts';
import { ada, bob, carla, conversation, noon } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
let chat: Conversation;
const later = new Date('2026-11-27T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  chat = conversation({ tenantId: randomUUID() });
  await saveConversation(database.db, chat);
});

test('the leaves of all stand-ins along the chain are found', async () => {
  await goAway(ada, bob);
  await goAway(bob, carla);
  await goAway(carla);

  expect(await along(ada)).toEqual(['Ada -> Bob', 'Bob -> Carla', 'Carla']);
  expect(await along(bob)).toEqual(['Bob -> Carla', 'Carla']);
});

test('a chain that leads back to itself ends', async () => {
  await goAway(ada, bob);
  await goAway(bob, ada);

  expect(await along(ada)).toEqual(['Ada -> Bob', 'Bob -> Ada']);
});

test('a leave that is over is not found, nor what lies behind it', async () => {
  await goAway(ada, bob);
  await goAway(bob, carla, noon);
  await goAway(carla);

  expect(await along(ada)).toEqual(['Ada -> Bob']);
});

test('leave holds in the tenant of the chat alone', async () => {
  await saveDelegation(database.db, randomUUID(), { person: ada, until: later, to: bob });

  expect(await along(ada)).toEqual([]);
});

test('whoever comes back is told until when they would have been away', async () => {
  await goAway(ada, bob);

  expect(await removeDelegation(database.db, chat.tenantId, ada.entraId)).toEqual(later);
  expect(await removeDelegation(database.db, chat.tenantId, ada.entraId)).toBeUndefined();
  expect(await along(ada)).toEqual([]);
});

function goAway(person: Person, to?: Person, until = later) {
  return saveDelegation(database.db, chat.tenantId, { person, until, ...(to ? { to } : {}) });
}

async function along({ entraId }: Person): Promise<readonly string[]> {
  const found = await delegationsAlong(database.db, { conversationId: chat.id, entraIds: [entraId], now: noon });
  return found.map(({ person, to }) => (to ? `${person.name} -> ${to.name}` : person.name)).sort();
}
