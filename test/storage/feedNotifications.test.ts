// The ledger: for each item and recipient the newest notification and what became of it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Approval } from '../../src/domain/item.ts';
import { settleNotification } from '../../src/storage/dueNotifications.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { noon } from './factories.ts';
import { aChat, anItem } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { queueRing, settleRing } from './whatWaits.ts';

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  item = await anItem(database.db, await aChat(database.db));
});

function queue(activityType: 'approvalRequired' | 'approvalDecided'): Promise<void> {
  return queueRing(database.db, item, { recipient: 'bob', activityType });
}

function ledger() {
  return ledgerOf(database.db, item.id);
}

test('a newer notification takes the place of the older one for the same person', async () => {
  await queue('approvalRequired');
  await queue('approvalDecided');

  expect(await ledger()).toEqual([
    { recipient: 'bob', activityType: 'approvalDecided', revision: 2, state: 'queued', attempts: 0, reason: undefined },
  ]);
});

test('a newer one does not inherit what became of the older one, nor its time', async () => {
  await queue('approvalRequired');
  await settleRing(database.db, { itemId: item.id, recipient: 'bob', state: 'refused', reason: '403 Forbidden' });
  await sql`update feed_notifications set attempts = 7, not_before = now() + interval '1 hour',
    queued_at = now() - interval '1 hour' where item_id = ${item.id}`.execute(database.db);
  await queue('approvalDecided');

  expect(await ledger()).toMatchObject([{ state: 'queued', attempts: 0, reason: undefined }]);
  const { rows } =
    await sql`select not_before <= clock_timestamp() as due, queued_at > now() - interval '1 minute' as anew
    from feed_notifications where item_id = ${item.id}`.execute(database.db);
  expect(rows).toEqual([{ due: true, anew: true }]);
});

test('a notice in free words comes back with its times, until something else takes its place', async () => {
  const notice = { kind: 'away', name: 'Bob', until: noon } as const;
  await queueRing(database.db, item, { recipient: 'bob', activityType: 'systemDefault', notice });
  expect(await ledger()).toMatchObject([{ activityType: 'systemDefault', notice }]);
  await queue('approvalDecided');

  const [newest] = await ledger();
  expect(newest).not.toHaveProperty('notice');
});

test('what became of an older notification is not said of the newer one', async () => {
  await queue('approvalRequired');
  await queue('approvalDecided');
  const older = { itemId: item.id, recipient: 'bob', revision: 1, reason: '400', at: noon, callIds: [] };
  await settleNotification(database.db, { ...older, state: 'dead' });

  expect(await ledger()).toMatchObject([{ revision: 2, state: 'queued', reason: undefined }]);
});
