// What `check` finds out about a chat.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { saveFindings } from '../../src/storage/feedFindings.ts';
import type { LedgerEntry } from '../../src/storage/feedNotifications.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

const daysAgo = (days: number) => new Date(noon.getTime() - days * 24 * 60 * 60 * 1000);

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('a chat where all is well is told by its members alone', async () => {
  expect(await check()).toEqual({
    installed: true,
    rosterReadAt: noon,
    members: 3,
    withoutAccount: [],
    outdatedPackage: false,
    failures: [],
  });
});

test('members without an account are named', async () => {
  const guest = { teamsId: '29:Guest', entraId: undefined, userPrincipalName: undefined, name: 'Guest' };
  await saveMembers(bench.db, bench.chat.id, [guest]);

  expect(await check()).toMatchObject({ members: 4, withoutAccount: ['Guest'] });
});

test('notifications of the last thirty days that did not get through are counted by reason, with names', async () => {
  await failed([bob, carla], { state: 'refused', reason: '403 Forbidden', at: daysAgo(1) });
  await failed([bob], { state: 'refused', reason: '403 Forbidden', at: daysAgo(29) });
  await failed([carla], { state: 'dead', reason: '400 BadRequest', at: daysAgo(2) });
  await failed([carla], { state: 'dead', reason: 'long ago', at: daysAgo(31) });

  expect((await check()).failures).toEqual([
    { state: 'refused', reason: { by: 'graph', status: 403, code: 'Forbidden' }, count: 3, names: ['Bob', 'Carla'] },
    { state: 'dead', reason: { by: 'graph', status: 400, code: 'BadRequest' }, count: 1, names: ['Carla'] },
  ]);
});

test.each(['', 'no reason of ours'])(
  'a stored reason that says nothing ("%s") does not spoil the rest',
  async (reason) => {
    await failed([bob], { state: 'dead', reason, at: daysAgo(1) });
    await failed([carla], { state: 'refused', reason: '403', at: daysAgo(1) });

    expect((await check()).failures).toEqual(
      expect.arrayContaining([
        { state: 'dead', reason: { by: 'us', reason: 'unknown' }, count: 1, names: ['Bob'] },
        { state: 'refused', reason: { by: 'graph', status: 403 }, count: 1, names: ['Carla'] },
      ]),
    );
  },
);

test('what Teams has not taken for ten minutes is told, and a refused sign-in at once', async () => {
  const at = noon;
  await failed([bob], { state: 'queued', reason: '503', at, wantedMinutesAgo: 11 });
  await failed([carla], { state: 'queued', reason: '503', at, wantedMinutesAgo: 9 });
  await failed([carla], { state: 'queued', reason: '401 Unauthorized', at });

  expect((await check()).failures).toEqual([
    { state: 'queued', reason: { by: 'graph', status: 401, code: 'Unauthorized' }, count: 1, names: ['Carla'] },
    { state: 'queued', reason: { by: 'graph', status: 503 }, count: 1, names: ['Bob'] },
  ]);
});

test('a package that lacks activity types is told until the app is updated', async () => {
  await saveFindings(bench.db, bench.chat.id, { teamsAppId: undefined, outdatedPackage: true });

  expect(await check()).toMatchObject({ outdatedPackage: true, failures: [] });
});

test('what failed in another chat is that chat’s', async () => {
  const elsewhere = await prepareItems(database);
  await failed([bob], { state: 'refused', reason: '403', at: daysAgo(1) });

  const turn = { conversation: elsewhere.chat, sender: ada, language: undefined };
  expect((await elsewhere.items.check(turn)).failures).toEqual([]);
});

test('from a chat where the app is not, only that is told', async () => {
  const turn = { conversation: conversation(), sender: ada, language: undefined, viaExtension: true } as const;

  expect(await bench.items.check(turn)).toEqual({
    installed: false,
    members: 0,
    withoutAccount: [],
    outdatedPackage: false,
    failures: [],
  });
});

function check() {
  return bench.items.check({ conversation: bench.chat, sender: ada, language: undefined });
}

type Failure = { state: LedgerEntry['state']; reason: string; at: Date; wantedMinutesAgo?: number };

/** Each person is asked, and this came of telling them. */
async function failed(people: readonly Person[], { state, reason, at, wantedMinutesAgo = 0 }: Failure): Promise<void> {
  const item = await bench.opened(approvalRequest(people, { kind: 'all' }));
  await bench.db
    .updateTable('feed_notifications')
    .set({ state, reason, changed_at: at, queued_at: new Date(Date.now() - wantedMinutesAgo * 60_000) })
    .where('item_id', '=', item.id)
    .execute();
}
