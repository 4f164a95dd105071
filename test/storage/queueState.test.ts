// What waits, as those who watch see it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createEnqueue } from '../../src/delivery/enqueue/enqueue.ts';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import { createLog } from '../../src/log.ts';
import { backlogSeconds, waitingCards, waitingJobs, waitingNotifications } from '../../src/storage/queueState.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import type { Chat } from './waiting.ts';
import { aChat, aNotification, anOwedCard } from './waiting.ts';

let database: TestDatabase;
let queue: Awaited<ReturnType<typeof openJobQueue>>;
let chat: Chat;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openJobQueue(database, createLog({ level: 'silent' }));
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate items, pgboss.job cascade`.execute(database.db);
  chat = await aChat(database.db);
});

/** As near to the age that was asked for as a test runs fast. */
const about = (seconds: number) => expect.closeTo(seconds, -1);

test('cards are counted by urgency and by what keeps them, with the age of the oldest', async () => {
  const { db } = database;
  const appRemoved = await aChat(db, { installed: false });
  await anOwedCard(db, chat, { urgency: 0, ageSeconds: 100 });
  await anOwedCard(db, chat, { urgency: 0, ageSeconds: 300 });
  await anOwedCard(db, chat, { urgency: 0, ageSeconds: 700, waitsSeconds: 60 });
  await anOwedCard(db, chat, { urgency: 1, ageSeconds: 500, claimedBy: 'a process' });
  await anOwedCard(db, appRemoved, { urgency: 1, ageSeconds: 90_000 });

  expect(await waitingCards(db)).toEqual([
    { kind: 'card', urgency: 0, state: 'due', depth: 2, oldestSeconds: about(300) },
    { kind: 'card', urgency: 0, state: 'waiting', depth: 1, oldestSeconds: about(700) },
    { kind: 'card', urgency: 1, state: 'held', depth: 1, oldestSeconds: about(90_000) },
    { kind: 'card', urgency: 1, state: 'running', depth: 1, oldestSeconds: about(500) },
  ]);
});

test('of the notifications those that are queued are counted; they wait for their time or their card', async () => {
  const { db } = database;
  await aNotification(db, chat, { urgency: 0, ageSeconds: 100 });
  await aNotification(db, chat, { urgency: 2, ageSeconds: 200, waitsSeconds: 60, reason: '429' });
  await aNotification(db, chat, { urgency: 2, ageSeconds: 400, hasCard: false });
  await aNotification(db, chat, { urgency: 2, claimedBy: 'a process' });
  for (const state of ['accepted', 'obsolete', 'refused', 'dead'] as const)
    await aNotification(db, chat, { urgency: 1, state });

  expect(await waitingNotifications(db)).toEqual([
    { kind: 'feedNotification', urgency: 0, state: 'due', depth: 1, oldestSeconds: about(100) },
    { kind: 'feedNotification', urgency: 2, state: 'running', depth: 1, oldestSeconds: about(0) },
    { kind: 'feedNotification', urgency: 2, state: 'waiting', depth: 2, oldestSeconds: about(400) },
  ]);
});

test('jobs are counted by their names, those that are done are not, and an empty queue says so', async () => {
  const { db } = database;
  const enqueue = createEnqueue(queue);
  const payload = { conversationId: chat.id };
  await enqueue(db, [
    { name: 'readRoster', payload },
    { name: 'readRoster', payload },
    { name: 'readRoster', payload },
    { name: 'reviewMembership', payload },
  ]);
  const [done] = await queue.fetch('readRoster');
  await queue.complete('readRoster', done?.id ?? '');
  await sql`update pgboss.job set created_on = now() - interval '300 s' where state = 'created'`.execute(db);
  await sql`update pgboss.job set start_after = now() + interval '60 s' where name = 'reviewMembership'`.execute(db);
  await sql`update pgboss.queue set active_count = 2 where name = 'postReply'`.execute(db);

  expect(await waitingJobs(db)).toEqual([
    { kind: 'applyDelegation', state: 'due', depth: 0, oldestSeconds: 0 },
    { kind: 'postReply', state: 'due', depth: 0, oldestSeconds: 0 },
    { kind: 'postReply', state: 'running', depth: 2, oldestSeconds: 0 },
    { kind: 'readRoster', state: 'due', depth: 2, oldestSeconds: about(300) },
    { kind: 'reviewMembership', state: 'due', depth: 0, oldestSeconds: 0 },
    { kind: 'reviewMembership', state: 'waiting', depth: 1, oldestSeconds: about(300) },
    { kind: 'ringOnceMore', state: 'due', depth: 0, oldestSeconds: 0 },
  ]);
});

test('where nothing waits there is no backlog', async () => {
  const { db } = database;
  await aNotification(db, chat, { urgency: 1, state: 'accepted', ageSeconds: 500 });

  expect(await backlogSeconds(db)).toBe(0);
});

test('the backlog is as old as the oldest card or notification, put off or not', async () => {
  const { db } = database;
  await anOwedCard(db, chat, { urgency: 1, ageSeconds: 700 });
  expect(await backlogSeconds(db)).toEqual(about(700));

  await aNotification(db, chat, { urgency: 2, ageSeconds: 900, waitsSeconds: 60 });
  expect(await backlogSeconds(db)).toEqual(about(900));
});

test('a card in a chat that the app was removed from is no backlog: nothing can be done about it', async () => {
  const { db } = database;
  await anOwedCard(db, await aChat(db, { installed: false }), { urgency: 1, ageSeconds: 90_000 });

  expect(await backlogSeconds(db)).toBe(0);
});
