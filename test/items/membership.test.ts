// Where the app is installed and who is in the chat, as Teams tells of it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findConversation } from '../../src/storage/conversations.ts';
import { saveFindings } from '../../src/storage/feedFindings.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { findPlacedItem } from '../../src/storage/items/findPlacedItem.ts';
import { rosterOf } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation } from '../storage/factories.ts';
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

test('a chat that the app comes into is remembered, and its member list read', async () => {
  const fresh = conversation({ kind: 'personal' });
  const jobs = await bench.jobsFrom(() => bench.items.chatChanged({ conversation: fresh, language: undefined }));

  expect(jobs).toEqual([
    { name: 'readRoster', payload: { conversationId: fresh.id } },
    { name: 'reviewMembership', payload: { conversationId: fresh.id } },
  ]);
  expect(await findConversation(bench.db, fresh.id)).toEqual({ ...fresh, installed: true, rosterReadAt: null });
});

test('an installation brings permissions along, so who could not be notified is looked at again by a job', async () => {
  const jobs = await bench.jobsFrom(() => bench.items.appInstalled({ conversation: bench.chat, language: undefined }));

  expect(jobs).toEqual([
    { name: 'readRoster', payload: { conversationId: bench.chat.id } },
    { name: 'reviewMembership', payload: { conversationId: bench.chat.id, installed: true } },
  ]);
});

test('an installation may bring another package, so what Graph did not take before is tried again', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await saveFindings(bench.db, bench.chat.id, { teamsAppId: 'ours', outdatedPackage: true });

  await bench.items.appInstalled({ conversation: bench.chat, language: undefined });

  const placed = await findPlacedItem(bench.db, item.id);
  expect(placed).toMatchObject({ teamsAppId: undefined, outdatedPackage: false });
});

test('what a leaving means for open items is left to a job', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const jobs = await bench.jobsFrom(() =>
    bench.items.membersLeft({ conversation: bench.chat, teamsIds: [bob.teamsId] }),
  );

  expect(jobs).toEqual([{ name: 'reviewMembership', payload: { conversationId: bench.chat.id } }]);
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

test('whoever left the chat is no member any more, and the others stay', async () => {
  await bench.items.membersLeft({ conversation: bench.chat, teamsIds: [bob.teamsId, '29:never-known'] });

  expect(await rosterOf(bench.db, bench.chat.id)).toEqual([ada, carla]);
});

test('whoever left one chat stays in the others', async () => {
  const other = await prepareItems(database);
  await bench.items.membersLeft({ conversation: bench.chat, teamsIds: [bob.teamsId] });

  expect(await rosterOf(other.db, other.chat.id)).toEqual([ada, bob, carla]);
});

test('whoever left is asked again only after the member list has been read', async () => {
  await bench.items.membersLeft({ conversation: bench.chat, teamsIds: [bob.teamsId] });
  const turn = { conversation: bench.chat, sender: ada, language: undefined };

  expect(await bench.items.open({ ...turn, request: approvalRequest([bob]) })).toMatchObject({ kind: 'waiting' });
});

test('a chat that the app was removed from is marked, and its items stay', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.items.appRemoved({ conversation: bench.chat });

  expect(await isInstalled()).toBe(false);
  const key = { by: 'id', id: item.id } as const;
  expect(await bench.items.view({ conversation: bench.chat, sender: ada, language: undefined, key })).toEqual({
    kind: 'found',
    item,
  });
});

test('a chat is told of again when the app comes back, and goes on counting', async () => {
  await bench.opened(approvalRequest([bob]));
  await bench.items.appRemoved({ conversation: bench.chat });
  await bench.items.chatChanged({ conversation: bench.chat, language: undefined });

  expect(await isInstalled()).toBe(true);
  expect(await bench.opened(approvalRequest([bob]))).toMatchObject({ number: 2 });
});

test('being removed from a chat that was never known is no news', async () => {
  await bench.items.appRemoved({ conversation: conversation() });

  expect(await isInstalled()).toBe(true);
});

async function isInstalled() {
  return (await findConversation(bench.db, bench.chat.id))?.installed;
}
