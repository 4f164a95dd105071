// What every turn teaches besides what it asks for.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { findConversation } from '../../src/storage/conversations.ts';
import { habitsOf, replaceRoster, rosterOf } from '../../src/storage/members.ts';
import { crowd } from '../domain/factories.ts';
import { ada, bob, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

const hello = { text: 'Hello' };

test('a turn from a chat that was never heard of makes the chat and its speaker known', async () => {
  const fresh = conversation();
  await bench.items.reply({ conversation: fresh, sender: ada, language: undefined }, hello, 'chat');

  expect(await findConversation(bench.db, fresh.id)).toMatchObject({ ...fresh, installed: true });
  expect(await rosterOf(bench.db, fresh.id)).toEqual([ada]);
});

test('a turn tells where the chat is reached from now on', async () => {
  const moved = { ...bench.chat, serviceUrl: 'https://elsewhere.example/teams/' };
  await bench.items.reply({ conversation: moved, sender: ada, language: undefined }, hello, 'chat');

  expect(await findConversation(bench.db, bench.chat.id)).toMatchObject({ serviceUrl: moved.serviceUrl });
});

test('a turn from a chat that the app was removed from proves that it is back', async () => {
  await bench.items.appRemoved({ conversation: bench.chat });
  await bench.items.reply({ conversation: bench.chat, sender: ada, language: undefined }, hello, 'chat');

  expect(await findConversation(bench.db, bench.chat.id)).toMatchObject({ installed: true });
});

test('a speaker is known by the newest name', async () => {
  const married = { ...ada, name: 'Ada Berg' };
  await bench.items.reply({ conversation: bench.chat, sender: married, language: undefined }, hello, 'chat');

  expect(await rosterOf(bench.db, bench.chat.id)).toContainEqual(married);
});

test('even a click that is refused teaches who is in the chat', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const stranger = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
  expect(await bench.answer(item, stranger)).toMatchObject({ kind: 'refused', refusal: { reason: 'notAsked' } });

  expect(await rosterOf(bench.db, bench.chat.id)).toContainEqual(stranger);
});

test('the first language spoken in a chat is the chat’s, the latest of each speaker is theirs', async () => {
  const turn = { conversation: bench.chat, sender: ada } as const;
  await bench.items.reply({ ...turn, language: 'de-DE' }, hello, 'chat');
  await bench.items.reply({ ...turn, language: 'ja-JP' }, hello, 'chat');
  await bench.items.reply({ ...turn, language: undefined }, hello, 'chat');

  expect(await findConversation(bench.db, bench.chat.id)).toMatchObject({ language: 'de-DE' });
  expect(await habits(ada)).toMatchObject({ language: 'ja-JP' });
  expect(await habits(bob)).toEqual({ language: undefined, timeZone: undefined });
});

test('the time zone of a speaker is the one they spoke from last', async () => {
  const turn = { conversation: bench.chat, sender: ada, language: 'de-DE' } as const;
  await bench.items.reply({ ...turn, timeZone: 'Europe/Berlin' }, hello, 'chat');
  await bench.items.reply({ ...turn, timeZone: 'Asia/Tokyo' }, hello, 'chat');
  await bench.items.reply(turn, hello, 'chat');

  expect(await habits(ada)).toEqual({ language: 'de-DE', timeZone: 'Asia/Tokyo' });
});

test('a language once known is not lost when the member list is read', async () => {
  await bench.items.reply({ conversation: bench.chat, sender: ada, language: 'fr-FR' }, hello, 'chat');
  const members = [ada, bob].map((person) => ({ ...person, userPrincipalName: undefined }));
  await replaceRoster(bench.db, { conversationId: bench.chat.id, members, readAt: noon });

  expect(await habits(ada)).toMatchObject({ language: 'fr-FR' });
});

test('a message extension in a chat that the app is not in is refused, and nothing is learned of the chat', async () => {
  const fresh = { conversation: conversation(), sender: ada, language: 'de-DE', viaExtension: true } as const;
  const refusal = { kind: 'refused', reason: 'appNotInChat' };
  expect(await bench.items.open({ ...fresh, request: approvalRequest([bob]) })).toEqual(refusal);
  await bench.items.reply(fresh, hello, 'sender');

  expect(await findConversation(bench.db, fresh.conversation.id)).toBeUndefined();
});

test('a message extension does not bring the app back into a chat that it was removed from', async () => {
  await bench.items.appRemoved({ conversation: bench.chat });
  const turn = { conversation: bench.chat, sender: ada, language: undefined, viaExtension: true } as const;

  expect(await bench.items.open({ ...turn, request: approvalRequest([bob]) })).toMatchObject({
    reason: 'appNotInChat',
  });
  expect(await findConversation(bench.db, bench.chat.id)).toMatchObject({ installed: false });
});

test('a message extension in a chat of the app opens what is asked for', async () => {
  const turn = { conversation: bench.chat, sender: ada, language: undefined, viaExtension: true } as const;

  expect(await bench.items.open({ ...turn, request: approvalRequest([bob]) })).toMatchObject({ kind: 'opened' });
});

test('whether the app is in a chat is known before anything is asked there', async () => {
  const extension = { sender: ada, language: undefined, viaExtension: true } as const;

  expect(await bench.items.isHere({ ...extension, conversation: conversation() })).toBe(false);
  expect(await bench.items.isHere({ ...extension, conversation: bench.chat })).toBe(true);
  await bench.items.appRemoved({ conversation: bench.chat });
  expect(await bench.items.isHere({ ...extension, conversation: bench.chat })).toBe(false);
});

test('whoever writes to the bot itself has it in the chat', async () => {
  expect(await bench.items.isHere({ conversation: conversation(), sender: ada, language: undefined })).toBe(true);
});

test('first turns of a new chat that come at once are all taken', async () => {
  const fresh = conversation();
  const turns = [ada, bob, ada, bob].map((sender) =>
    bench.items.reply({ conversation: fresh, sender, language: undefined }, hello, 'chat'),
  );
  await Promise.all(turns);

  expect(await rosterOf(bench.db, fresh.id)).toEqual([ada, bob]);
});

test('turns of people whose chat is just being read are all taken', async () => {
  const fresh = conversation();
  await bench.items.chatChanged({ conversation: fresh, language: undefined });
  const people = crowd(8);
  const members = people.map((person) => ({ ...person, userPrincipalName: undefined }));
  const reading = bench.db
    .transaction()
    .execute((trx) => replaceRoster(trx, { conversationId: fresh.id, members, readAt: noon }));
  const turns = people.map((sender) =>
    bench.items.reply({ conversation: fresh, sender, language: undefined }, hello, 'chat'),
  );
  await Promise.all([reading, ...turns]);

  expect(await rosterOf(bench.db, fresh.id)).toEqual(people);
});

function habits({ entraId }: Person) {
  return habitsOf(bench.db, { conversationId: bench.chat.id, entraId });
}
