// What open items make of people who leave the chat, come back, or cannot be notified.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { personUnreachable } from '../../src/items/personUnreachable.ts';
import { reviewMembership } from '../../src/items/reviewMembership.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { removeMembers, replaceRoster } from '../../src/storage/members.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems, recordOf } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;
let item: Item;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
  item = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
});

test('when somebody who is asked leaves the chat, the owner is told and the record says so', async () => {
  await leave(bob);

  expect(await stored()).toMatchObject({ absences: [{ person: bob, why: 'left' }], version: 2 });
  expect(await recordOf(bench.db, item)).toMatchObject([{ kind: 'requested' }, { kind: 'absent', actor_id: 'system' }]);
  expect(await noticeFor(ada)).toEqual({ kind: 'left', name: bob.name });
});

test('whoever leaves after answering is not missed', async () => {
  const { item: answered } = await bench.answer(item, bob);
  await leave(bob);

  expect(await stored()).toEqual(answered);
});

test('what is asked in other chats is not touched', async () => {
  const elsewhere = await prepareItems(database);
  await leave(bob, elsewhere);

  expect(await stored()).toEqual(item);
});

test('the owner hands over the voice of somebody who left', async () => {
  await leave(carla);
  const single = await bench.opened(approvalRequest([bob]));
  await leave(bob);
  await readRoster([ada, carla]);

  expect(await bench.act(single, ada, { kind: 'reassign', from: mention(bob), to: mention(carla) })).toMatchObject({
    kind: 'accepted',
    item: { stages: [{ audience: { people: [carla] } }], absences: [] },
  });
});

test('a member list without somebody who is asked tells that they left, and one with them that they are back', async () => {
  await readRoster([ada, carla]);
  expect(await stored()).toMatchObject({ absences: [{ person: bob, why: 'left' }] });

  await readRoster([ada, bob, carla]);
  expect(await stored()).toMatchObject({ absences: [] });
  const events = await recordOf(bench.db, item);
  expect(events.map(({ kind }) => kind)).toEqual(['requested', 'absent', 'returned']);
});

test('several who left are all noticed by one reading', async () => {
  await readRoster([ada]);

  expect(await stored()).toMatchObject({
    absences: [
      { person: bob, why: 'left' },
      { person: carla, why: 'left' },
    ],
  });
});

test('a member list that tells nothing new changes nothing', async () => {
  await readRoster([ada, bob, carla]);

  expect(await stored()).toEqual(item);
});

test('the owner’s leaving is nothing that the item waits for', async () => {
  await readRoster([bob, carla]);

  expect(await stored()).toEqual(item);
});

test('of somebody who cannot be notified the owner is told once', async () => {
  await unreachable(bob);
  await unreachable(bob);

  expect(await stored()).toMatchObject({ absences: [{ person: bob, why: 'unreachable' }], version: 2 });
  expect(await noticeFor(ada)).toEqual({ kind: 'unreachable', name: bob.name });
});

test('whoever cannot be notified and is not asked is nobody’s trouble', async () => {
  await bench.answer(item, bob);
  const answered = await stored();
  await unreachable(bob);
  await unreachable(ada);

  expect(await stored()).toEqual(answered);
});

test('an installation, which brings permissions along, rings again who could not be notified', async () => {
  await unreachable(bob);
  await reviewMembership(bench.context, { conversationId: bench.chat.id });
  expect(await stored()).toMatchObject({ absences: [{ person: bob, why: 'unreachable' }] });

  await reviewMembership(bench.context, { conversationId: bench.chat.id, installed: true });

  expect(await stored()).toMatchObject({ absences: [] });
  expect(await ledgerOf(bench.db, item.id)).toContainEqual(
    expect.objectContaining({ recipient: bob.entraId, activityType: 'approvalRequired', state: 'queued' }),
  );
});

test('whoever could not be notified and joins the chat anew is rung again', async () => {
  await unreachable(bob);
  await removeMembers(bench.db, bench.chat.id, [bob.teamsId]);
  await readRoster([ada, bob, carla]);

  expect(await stored()).toMatchObject({ absences: [] });
  expect(await ringing(bob)).toBe('approvalRequired queued');
});

async function ringing({ entraId }: Person) {
  const entry = (await ledgerOf(bench.db, item.id)).find(({ recipient }) => recipient === entraId);
  return entry && `${entry.activityType} ${entry.state}`;
}

async function leave({ teamsId }: Person, { items, chat, context } = bench): Promise<void> {
  await items.membersLeft({ conversation: chat, teamsIds: [teamsId] });
  await reviewMembership(context, { conversationId: chat.id });
}

async function readRoster(people: readonly Person[]): Promise<void> {
  const conversationId = bench.chat.id;
  const members = people.map((person) => ({ ...person, userPrincipalName: undefined }));
  await replaceRoster(bench.db, { conversationId, members, readAt: noon });
  await reviewMembership(bench.context, { conversationId });
}

function unreachable({ entraId }: Person): Promise<void> {
  return bench.db
    .transaction()
    .execute((trx) => personUnreachable(trx, { itemId: item.id, entraId, context: bench.context }));
}

function stored() {
  return findItem(bench.db, { by: 'id', id: item.id });
}

async function noticeFor({ entraId }: Person) {
  const entry = (await ledgerOf(bench.db, item.id)).find(({ recipient }) => recipient === entraId);
  return entry?.activityType === 'systemDefault' ? entry.notice : entry?.activityType;
}
