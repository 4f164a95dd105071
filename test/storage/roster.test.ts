// The members and the facts of a chat, as they are remembered.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import {
  findConversation,
  markRemoved,
  noteTargetedMessages,
  saveConversation,
} from '../../src/storage/conversations.ts';
import { removeMembers, replaceRoster, rosterOf, saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
let chat: Conversation;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  chat = conversation();
  await saveConversation(database.db, chat);
});

const member = (person: typeof ada) => ({ ...person, userPrincipalName: undefined });

test('a roster that is read replaces the one before', async () => {
  await saveMembers(database.db, chat.id, [member(ada), member(bob)]);
  await replaceRoster(database.db, { conversationId: chat.id, members: [member(bob), member(carla)], readAt: noon });
  expect(await rosterOf(database.db, chat.id)).toEqual([bob, carla]);
  expect((await findConversation(database.db, chat.id))?.rosterReadAt).toEqual(noon);
});

test('a member who changed their name is known by the new one', async () => {
  await saveMembers(database.db, chat.id, [member(ada)]);
  await saveMembers(database.db, chat.id, [{ ...member(ada), name: 'Ada Berg' }]);
  expect(await rosterOf(database.db, chat.id)).toEqual([{ ...ada, name: 'Ada Berg' }]);
});

test('a name once known is not lost to an activity that comes without', async () => {
  await saveMembers(database.db, chat.id, [member(ada)]);
  await saveMembers(database.db, chat.id, [{ ...member(ada), name: '' }]);
  expect(await rosterOf(database.db, chat.id)).toEqual([ada]);
});

test('an Entra id once known is not lost to a source that lacks it', async () => {
  await saveMembers(database.db, chat.id, [member(ada)]);
  await saveMembers(database.db, chat.id, [{ ...member(ada), entraId: undefined }]);
  expect(await rosterOf(database.db, chat.id)).toEqual([ada]);
});

test('guests without an Entra account cannot be asked', async () => {
  await saveMembers(database.db, chat.id, [{ ...member(ada), entraId: undefined }]);
  expect(await rosterOf(database.db, chat.id)).toEqual([]);
});

test('whoever left is gone from the roster', async () => {
  await saveMembers(database.db, chat.id, [member(ada), member(bob)]);
  await removeMembers(database.db, chat.id, [ada.teamsId]);
  expect(await rosterOf(database.db, chat.id)).toEqual([bob]);
});

test('a chat from which the app was removed is reached again after its next message', async () => {
  await markRemoved(database.db, chat.id);
  expect((await findConversation(database.db, chat.id))?.installed).toBe(false);
  await saveConversation(database.db, { ...chat, serviceUrl: 'https://elsewhere.example/teams/' });
  expect(await findConversation(database.db, chat.id)).toMatchObject({
    installed: true,
    serviceUrl: 'https://elsewhere.example/teams/',
  });
});

test('whether a chat takes messages that only one person sees is remembered', async () => {
  expect((await findConversation(database.db, chat.id))?.targetedMessages).toBeUndefined();
  await noteTargetedMessages(database.db, chat.id, 'refused');
  expect((await findConversation(database.db, chat.id))?.targetedMessages).toBe(false);
  await noteTargetedMessages(database.db, chat.id, 'taken');
  expect((await findConversation(database.db, chat.id))?.targetedMessages).toBe(true);
  await noteTargetedMessages(database.db, chat.id, 'untried');
  expect((await findConversation(database.db, chat.id))?.targetedMessages).toBeUndefined();
});
