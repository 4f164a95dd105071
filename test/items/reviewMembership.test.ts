// What a chat's member list means for many open items at once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { reviewMembership } from '../../src/items/reviewMembership.ts';
import { saveDelegation } from '../../src/storage/delegations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { newcomersOf, removeMembers, saveMembers } from '../../src/storage/members.ts';
import { ada, approval, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { breakCard, owedIn } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, recordOf } from './itemsBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
const nextWeek = new Date('2026-11-27T12:00:00Z');

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  // Leave holds in a whole tenant, so every test has one of its own.
  bench = await prepareItems(database, [ada, bob, carla], conversation({ tenantId: randomUUID() }));
});

test('every open item that waits for whoever left takes notice, and no other is touched', async () => {
  const waiting = [await bench.opened(approvalRequest([bob])), await bench.opened(approvalRequest([bob]))];
  const others = await bench.opened(approvalRequest([carla]));
  await remove(bob);
  await review();

  for (const item of waiting) expect(await stored(item)).toMatchObject({ absences: [{ person: bob, why: 'left' }] });
  expect(await stored(others)).toEqual(others);
});

test('a second run finds nothing to do', async () => {
  const item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  await remove(bob);
  await review();
  const noted = await stored(item);

  expect(await bench.jobsFrom(() => review())).toEqual([]);
  expect(await stored(item)).toEqual(noted);
});

test('an item that cannot take notice does not keep the others from it, and the job is told to run again', async () => {
  const [first, broken, last] = [
    await bench.opened(approvalRequest([bob])),
    await bench.opened(approvalRequest([bob])),
    await bench.opened(approvalRequest([bob])),
  ];
  await remove(bob);
  const mend = await breakCard(bench.db, broken);

  await expect(review()).rejects.toThrow('1 items could not take notice of a member');
  expect(await stored(broken)).toEqual(broken);
  for (const item of [first, last]) expect(await stored(item)).toMatchObject({ absences: [{ why: 'left' }] });
  await mend();
  await review();
  expect(await stored(broken)).toMatchObject({ absences: [{ person: bob, why: 'left' }] });
});

test('what is too much for one run is left to another, which goes on behind it', async () => {
  await insertMany(101, 1_000_000);
  await remove(bob);
  const [next] = (await bench.jobsFrom(() => review())).filter((job) => job.name === 'reviewMembership');
  if (next?.name !== 'reviewMembership') throw new Error('No other run was asked for');

  expect(await owedIn(bench.db, bench.chat)).toHaveLength(100);
  expect(await bench.jobsFrom(() => reviewMembership(bench.context, next.payload))).toEqual([]);
  expect(await owedIn(bench.db, bench.chat)).toHaveLength(101);
});

test('whoever joins the chat answers for those on leave who named them', async () => {
  await goAway(bob, dana);
  const item = await bench.opened(approvalRequest([bob]));
  expect(item.absences).toEqual([{ person: bob, why: 'away', until: nextWeek }]);
  await join(dana);
  await review();

  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, why: 'away', standIn: dana }] });
  expect(await ledgerOf(bench.db, item.id)).toContainEqual(
    expect.objectContaining({ recipient: dana.entraId, activityType: 'approvalRequired' }),
  );
});

test('whoever joins answers also for those who left, and for those whose stand-in named them in turn', async () => {
  await goAway(bob, carla);
  await goAway(carla, dana);
  const item = await bench.opened(approvalRequest([bob]));
  await remove(bob);
  await review();
  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, why: 'left' }] });
  await join(dana);
  await review();

  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, why: 'away', standIn: dana }] });
});

test('who joined is looked at once', async () => {
  await goAway(bob, dana);
  await bench.opened(approvalRequest([bob]));
  await join(dana);
  await review();

  expect(await newcomersOf(bench.db, bench.chat.id)).toEqual([]);
});

function goAway(person: Person, to: Person) {
  return saveDelegation(bench.db, bench.chat.tenantId, { person, until: nextWeek, to });
}

function join(person: Person) {
  return saveMembers(bench.db, bench.chat.id, [{ ...person, userPrincipalName: undefined }]);
}

/** `chainId`: far from the numbers that the database hands out. */
function insertMany(many: number, chainId: number) {
  const asked = { audience: { kind: 'people', people: [bob] }, rule: { kind: 'any' }, responses: [] } as const;
  const stages = [{ ...asked, openedAt: noon }];
  return bench.db.transaction().execute(async (trx) => {
    for (let count = 0; count < many; count += 1) {
      await insertItem(trx, approval({ conversationId: bench.chat.id, chainId: chainId + count, stages }));
    }
  });
}

test('whoever came back before the job looked was never gone', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await remove(bob);
  await saveMembers(bench.db, bench.chat.id, [{ ...bob, userPrincipalName: undefined }]);
  await review();

  expect(await recordOf(bench.db, item)).toMatchObject([{ kind: 'requested' }]);
});

function remove({ teamsId }: Person) {
  return removeMembers(bench.db, bench.chat.id, [teamsId]);
}

function review(): Promise<void> {
  return reviewMembership(bench.context, { conversationId: bench.chat.id });
}

function stored({ id }: Item) {
  return findItem(bench.db, { by: 'id', id });
}
