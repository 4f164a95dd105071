// Which notifications may be sent now, by whom and in which order, and what is left when they have been.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Approval } from '../../src/domain/item.ts';
import type { Taker } from '../../src/storage/claim.ts';
import {
  claimNotifications,
  dueNotifications,
  keepForCard,
  putOffNotification,
  settleNotification,
} from '../../src/storage/dueNotifications.ts';
import { forgetFindings } from '../../src/storage/feedFindings.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { oweCards } from '../../src/storage/owedCards.ts';
import { bob, noon } from './factories.ts';
import { aChat, anItem, emptyLines, lastSeen, me, newcomer, nothingSpent, other, removeApp } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { queueRing } from './whatWaits.ts';

const posted = { cards: [{ messageId: 'card', drawnVersion: 1 }] };
const answered = { at: noon, callIds: [] };

let database: TestDatabase;
let chat: Conversation;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLines(database.db);
  await lastSeen(database.db, me, 0);
  chat = await aChat(database.db);
  item = await anItem(database.db, chat, posted);
});

function queue(...recipients: readonly string[]): Promise<unknown> {
  return Promise.all(recipients.map((recipient) => queueRing(database.db, item, { recipient })));
}

function due(taker: Taker = me, perChat = 10) {
  return dueNotifications(database.db, { taker, perChat });
}

/** Who may be told something of the item of this test now. */
async function dueFor(taker?: Taker): Promise<readonly string[]> {
  return (await due(taker)).map(({ recipient }) => recipient);
}

async function claim(recipient: string, taker: Taker = me) {
  const keys = [{ itemId: item.id, recipient }];
  const [claimed] = await claimNotifications(database.db, { keys, taker, spending: nothingSpent });
  return claimed;
}

function settle(recipient: string, revision: number) {
  const key = { itemId: item.id, recipient, revision };
  return settleNotification(database.db, { ...key, state: 'accepted', ...answered });
}

test('what is queued may be sent at once, and tells what has to be known for its budgets', async () => {
  await queue('bob');

  expect(await due()).toEqual([
    {
      itemId: item.id,
      recipient: 'bob',
      tenantId: chat.tenantId,
      conversationId: chat.id,
      place: 'groupChat',
      urgency: 1,
      since: expect.any(Date),
    },
  ]);
});

test('a chat with a thousand notifications leaves another one its own', async () => {
  const { id: itemId, conversationId } = item;
  await sql`
    insert into feed_notifications
      (item_id, recipient, activity_type, revision, state, changed_at, tenant_id, conversation_id, urgency)
    select ${itemId}, 'person ' || number, 'approvalRequired', 1, 'queued', now(), ${chat.tenantId}, ${conversationId}, 1
    from generate_series(1, 1000) as number`.execute(database.db);
  const quiet = await aChat(database.db);
  await queueRing(database.db, await anItem(database.db, quiet, posted), { recipient: 'bob' });

  const found = await due();
  expect(found.filter((one) => one.conversationId === chat.id)).toHaveLength(10);
  expect(found.filter((one) => one.conversationId === quiet.id)).toHaveLength(1);
});

test('of one chat the oldest of each urgency come', async () => {
  for (const [recipient, urgency] of [
    ['a', 2],
    ['b', 2],
    ['c', 0],
    ['d', 2],
  ] as const)
    await queueRing(database.db, item, { recipient, urgency });

  expect((await due(me, 2)).map(({ recipient }) => recipient).toSorted()).toEqual(['a', 'b', 'c']);
});

test('who is held hides nobody who is not, however much waits for them', async () => {
  for (let count = 0; count < 12; count += 1)
    await queueRing(database.db, await anItem(database.db, chat, posted), { recipient: 'bob' });
  await queueRing(database.db, item, { recipient: 'carla' });
  const found = await dueNotifications(database.db, { taker: me, perChat: 10, held: ['bob', 'dana'] });

  expect(found.map(({ recipient }) => recipient)).toEqual(['carla']);
});

test('what the bot says itself in a personal chat is not of the feed: nobody is held there', async () => {
  const personal = await aChat(database.db, { kind: 'personal' });
  await queueRing(database.db, await anItem(database.db, personal, posted), { recipient: 'bob' });
  const found = await dueNotifications(database.db, { taker: me, perChat: 10, held: ['bob'] });

  expect(found.map(({ recipient }) => recipient)).toEqual(['bob']);
});

test('who is to be rung for an item waits for its card', async () => {
  const unposted = await anItem(database.db, chat);
  await queueRing(database.db, unposted, { recipient: 'bob' });

  expect(await due()).toEqual([]);
});

test('where the app was removed nobody waits for a card that will not come: it is found out at once', async () => {
  const unposted = await anItem(database.db, chat);
  await queueRing(database.db, unposted, { recipient: 'bob' });
  await removeApp(database.db, chat);

  expect(await dueFor()).toEqual(['bob']);
});

test('what only a newer version knows is left to it, and holds nobody up', async () => {
  await queue('ada', 'bob');
  await sql`update feed_notifications set activity_type = 'surveyOpened' where recipient = 'ada'`.execute(database.db);

  expect(await dueFor()).toEqual(['bob']);
});

test('what was accepted is not sent again', async () => {
  await queue('bob');
  await claim('bob');
  await settle('bob', 1);

  expect(await dueFor()).toEqual([]);
  expect(await claim('bob')).toBeUndefined();
});

test('a notification is taken by one process, with how its recipient reads', async () => {
  const habits = { language: 'de-DE', timeZone: 'Europe/Berlin', userPrincipalName: undefined };
  await saveMembers(database.db, chat.id, [{ ...bob, ...habits }]);
  await queue(bob.entraId);

  expect(await claim(bob.entraId)).toEqual({
    itemId: item.id,
    recipient: bob.entraId,
    activityType: 'approvalRequired',
    revision: 1,
    attempts: 1,
    urgency: 1,
    queuedAt: expect.any(Date),
    ageSeconds: expect.any(Number),
    triedForSeconds: expect.any(Number),
    tries: [],
    hasUnanswered: false,
    language: 'de-DE',
    timeZone: 'Europe/Berlin',
  });
  expect(await dueFor(other)).toEqual([]);
  expect(await claim(bob.entraId, other)).toBeUndefined();
});

test('what a dead process has taken goes to another after six seconds, unless that is only just back', async () => {
  await queue('bob');
  await claim('bob', other);
  await lastSeen(database.db, other, 5);
  expect(await dueFor(me)).toEqual([]);
  await lastSeen(database.db, other, 6.1);

  expect(await dueFor(newcomer)).toEqual([]);
  expect(await claim('bob', newcomer)).toBeUndefined();
  expect(await dueFor(me)).toEqual(['bob']);
  expect(await claim('bob', me)).toMatchObject({ attempts: 2 });
});

test('a newer notification that comes while an older one is under way waits for it, and is sent then', async () => {
  await queue('bob');
  await claim('bob');
  await queueRing(database.db, item, { recipient: 'bob', activityType: 'approvalDecided', urgency: 0 });
  expect(await dueFor(other)).toEqual([]);
  await settle('bob', 1);

  expect(await dueFor(other)).toEqual(['bob']);
  expect(await claim('bob', other)).toMatchObject({ activityType: 'approvalDecided', revision: 2, attempts: 1 });
});

test('what is put off comes back in its time, and says meanwhile why', async () => {
  await queue('bob');
  await claim('bob');
  const key = { itemId: item.id, recipient: 'bob', revision: 1 };
  await putOffNotification(database.db, { ...key, reason: '429 TooManyRequests', seconds: 30, ...answered });
  expect(await dueFor()).toEqual([]);
  expect(await claim('bob')).toBeUndefined();
  expect(await ledgerOf(database.db, item.id)).toMatchObject([{ state: 'queued', reason: '429 TooManyRequests' }]);
  await sql`update feed_notifications set not_before = not_before - interval '31 seconds'`.execute(database.db);

  expect(await claim('bob')).toMatchObject({ attempts: 2 });
});

test('what is newer does not wait for the time that an older one was put off to', async () => {
  await queue('bob');
  await claim('bob');
  await queueRing(database.db, item, { recipient: 'bob', activityType: 'approvalDecided' });
  const key = { itemId: item.id, recipient: 'bob', revision: 1 };
  await putOffNotification(database.db, { ...key, reason: '429', seconds: 30, ...answered });

  expect(await dueFor()).toEqual(['bob']);
  expect(await ledgerOf(database.db, item.id)).toMatchObject([{ state: 'queued', reason: undefined, attempts: 0 }]);
});

test('the call to the whole chat goes before those to single people', async () => {
  await queue('bob', 'carla', 'chat');
  expect(await dueFor()).toEqual(['chat']);
  await claim('chat');
  expect(await dueFor()).toEqual([]);
  await settle('chat', 1);

  expect((await dueFor()).toSorted()).toEqual(['bob', 'carla']);
});

test('it waits for the single ones that are under way', async () => {
  await queue('bob', 'carla');
  await claim('bob');
  await queue('chat');
  expect(await dueFor()).toEqual([]);
  await settle('bob', 1);

  expect(await dueFor()).toEqual(['chat']);
});

test('it does not wait for those that a dead process had under way', async () => {
  await queue('bob');
  await claim('bob', other);
  await queue('chat');
  await lastSeen(database.db, other, 6.1);

  expect(await dueFor(me)).toEqual(['chat']);
});

test('it does not wait for those of another item', async () => {
  const another = await anItem(database.db, chat, posted);
  await queueRing(database.db, another, { recipient: 'bob' });
  await queue('chat');

  expect((await dueFor()).toSorted()).toEqual(['bob', 'chat']);
});

test('a single one that was found free is not taken when the call to the whole chat has come in between', async () => {
  await queue('bob');
  expect(await dueFor()).toEqual(['bob']);
  await queue('chat');
  await claim('chat', other);
  await lastSeen(database.db, other, 0);

  expect(await claim('bob', me)).toBeUndefined();
});

/** The row of the ledger as it would stand that many hours later. */
async function hoursLater(hours: number): Promise<void> {
  await sql`
    update feed_notifications set
      queued_at = queued_at - make_interval(hours => ${hours}),
      first_tried_at = first_tried_at - make_interval(hours => ${hours})
    where item_id = ${item.id}`.execute(database.db);
}

const hour = 3600;
const again = { seconds: 0, ...answered };

test('what waited for its turn has been tried only since then', async () => {
  await queue('bob');
  await hoursLater(30);
  const first = await claim('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again });
  await hoursLater(10);
  const second = await claim('bob');

  expect(first?.ageSeconds).toBeGreaterThan(29 * hour);
  expect(first?.triedForSeconds).toBeLessThan(hour);
  expect(second?.triedForSeconds).toBeGreaterThan(9 * hour);
  expect(second?.triedForSeconds).toBeLessThan(11 * hour);
});

test('what waits for a card that is gone is tried as if for the first time when there is one', async () => {
  await queue('bob');
  await claim('bob');
  await hoursLater(30);
  await keepForCard(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...answered });
  const claimed = await claim('bob');

  expect(claimed?.attempts).toBe(2);
  expect(claimed?.triedForSeconds).toBeLessThan(hour);
});

test('the manners in which it was not taken are remembered, but not for newer news', async () => {
  const tries = [{ manner: { teamsAppId: undefined, type: 'declared' as const }, status: 400, code: 'BadRequest' }];
  await queue('bob');
  await claim('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again, tries });
  const second = await claim('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again });
  const third = await claim('bob');
  await queue('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again, tries });
  const newer = await claim('bob');

  expect([second?.tries, third?.tries]).toEqual([tries, tries]);
  expect(newer).toMatchObject({ revision: 2, tries: [], attempts: 1 });
});

test('they are forgotten when the app is installed anew', async () => {
  const tries = [{ manner: { teamsAppId: 'ours', type: 'systemDefault' as const }, status: 409 }];
  await queue('bob');
  await claim('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again, tries });
  await forgetFindings(database.db, item.conversationId);

  expect((await claim('bob'))?.tries).toEqual([]);
});

test('nobody is rung while the card that they would open is to be looked at, unless the app is not there any more', async () => {
  await queue('bob');
  const looking = { itemId: item.id, conversationId: chat.id, urgency: 1, lookAt: 'card' } as const;
  await oweCards(database.db, [looking]);
  expect(await dueFor()).toEqual([]);
  await removeApp(database.db, chat);

  expect(await dueFor()).toEqual(['bob']);
});

test('the message that a try was refused for is remembered with it', async () => {
  const manner = { teamsAppId: undefined, type: 'declared' as const };
  const tries = [{ manner, status: 404, code: 'NotFound', messageId: 'card' }];
  await queue('bob');
  await claim('bob');
  await putOffNotification(database.db, { itemId: item.id, recipient: 'bob', revision: 1, ...again, tries });

  expect(await claim('bob')).toMatchObject({ tries });
});
