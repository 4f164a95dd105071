// When news is sent once more because older news may have come after it, and as what it counts then.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Approval } from '../../src/domain/item.ts';
import { claimNotifications, putOffNotification, settleNotification } from '../../src/storage/dueNotifications.ts';
import { queueOnceMore } from '../../src/storage/queueOnceMore.ts';
import { noon } from './factories.ts';
import { aChat, anItem, emptyLines, me, nothingSpent } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { queueRing } from './whatWaits.ts';

const answered = { at: noon, callIds: [] };

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLines(database.db);
  const cards = [{ messageId: 'card', drawnVersion: 1 }];
  item = await anItem(database.db, await aChat(database.db), { cards });
});

const bobs = (revision: number) => ({ itemId: item.id, recipient: 'bob', revision });

function queue(): Promise<void> {
  return queueRing(database.db, item, { recipient: 'bob' });
}

async function claim() {
  const [claimed] = await claimNotifications(database.db, { keys: [bobs(1)], taker: me, spending: nothingSpent });
  return claimed;
}

/** @returns in how many seconds it is to be sent once more. */
function settle(revision: number): Promise<number | undefined> {
  return settleNotification(database.db, { ...bobs(revision), state: 'accepted', ...answered });
}

async function unansweredFor(revision: number): Promise<void> {
  await queue();
  await claim();
  await putOffNotification(database.db, { ...bobs(revision), seconds: 0, ...answered, isUnanswered: true });
}

test('what was accepted after a call without answer that told the same is not sent again', async () => {
  await unansweredFor(1);

  expect(await claim()).toMatchObject({ hasUnanswered: true });
  expect(await settle(1)).toBeUndefined();
});

test('what was accepted after a call without answer that told something else is sent once more a minute after that', async () => {
  await unansweredFor(1);
  await unansweredFor(2);
  await claim();
  const seconds = await settle(2);

  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
});

test('a call that was given up more than a minute ago does not come any more', async () => {
  await unansweredFor(1);
  await sql`update feed_notifications set unanswered_at = unanswered_at - interval '61 seconds'`.execute(database.db);
  await queue();
  await claim();

  expect(await settle(2)).toBeUndefined();
});

test('what is sent once more counts as the same try, and is in no hurry', async () => {
  await queue();
  await claim();
  await settle(1);
  await queueOnceMore(database.db, bobs(1));

  expect(await claim()).toMatchObject({ revision: 1, attempts: 1, urgency: 2 });
});

test('what was followed by something newer is not sent once more', async () => {
  await queue();
  await claim();
  await settle(1);
  await queue();
  await claim();
  await settle(2);
  await queueOnceMore(database.db, bobs(1));

  expect(await claim()).toBeUndefined();
});
