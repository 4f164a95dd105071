// Events that come in another order than they happened in: what is older does not undo what is newer.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findConversation } from '../../src/storage/conversations.ts';
import { replaceRoster, rosterOf } from '../../src/storage/members.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { prepareItems } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('a removal that comes after a newer installation does not take the app away', async () => {
  await bench.items.appInstalled({ ...arrival(), at: at(10) });
  await bench.items.appRemoved({ conversation: bench.chat, at: at(5) });

  expect(await isInstalled()).toBe(true);
});

test('a removal that comes after something newer was said there does not take the app away', async () => {
  await say(10);
  await bench.items.appRemoved({ conversation: bench.chat, at: at(5) });

  expect(await isInstalled()).toBe(true);
});

test('a newer removal takes the app away', async () => {
  await bench.items.appInstalled({ ...arrival(), at: at(1) });
  await say(2);
  await bench.items.appRemoved({ conversation: bench.chat, at: at(5) });

  expect(await isInstalled()).toBe(false);
});

test.each([
  ['an installation', () => bench.items.appInstalled({ ...arrival(), at: at(1) })],
  ['a newcomer', () => bench.items.chatChanged({ ...arrival(), at: at(1) })],
  ['a command', () => say(1)],
  ['somebody who left', () => bench.items.membersLeft({ conversation: bench.chat, at: at(1), teamsIds: ['29:x'] })],
])('%s that comes after a newer removal does not bring the app back', async (_, older) => {
  await bench.items.appRemoved({ conversation: bench.chat, at: at(5) });
  await older();

  expect(await isInstalled()).toBe(false);
});

test('a newer command brings the app back', async () => {
  await bench.items.appRemoved({ conversation: bench.chat, at: at(5) });
  await say(6);

  expect(await isInstalled()).toBe(true);
});

test('somebody who left before the member list was read, and is in it, stays; the list is read once more', async () => {
  await readRoster(10);
  const jobs = await bench.jobsFrom(() => leave(5));

  expect(await rosterOf(bench.db, bench.chat.id)).toContainEqual(bob);
  expect(jobs).toEqual([{ name: 'readRoster', payload: { conversationId: bench.chat.id } }]);
});

test('somebody who left after the member list was read is gone', async () => {
  await readRoster(10);
  await leave(15);

  expect(await rosterOf(bench.db, bench.chat.id)).not.toContainEqual(bob);
});

function arrival() {
  return { conversation: bench.chat, language: undefined };
}

function say(seconds: number) {
  const saying = { fingerprint: 'help', activityId: undefined, saidAt: at(seconds) };
  const turn = { conversation: bench.chat, sender: ada, language: undefined, saying };
  return bench.items.reply(turn, { text: 'Help' }, 'sender');
}

function leave(seconds: number) {
  return bench.items.membersLeft({ conversation: bench.chat, at: at(seconds), teamsIds: [bob.teamsId] });
}

function readRoster(seconds: number) {
  const members = [ada, bob, carla].map((person) => ({ ...person, userPrincipalName: undefined }));
  return replaceRoster(bench.db, { conversationId: bench.chat.id, members, readAt: at(seconds) });
}

async function isInstalled(): Promise<boolean | undefined> {
  return (await findConversation(bench.db, bench.chat.id))?.installed;
}
