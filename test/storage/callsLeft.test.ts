// What is left of each budget, by the calls that were written down.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { callsLeft } from '../../src/storage/callsLeft.ts';
import { closeBucket } from '../../src/storage/spentCalls.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('spent_calls').execute();
  await database.db.deleteFrom('closed_buckets').execute();
});

/** While a call is under way it counts as if it were to come. */
async function spend(buckets: readonly string[], agoSeconds = -25): Promise<void> {
  const callId = randomUUID();
  const at = sql<Date>`now() - make_interval(secs => ${agoSeconds})`;
  await database.db
    .insertInto('spent_calls')
    .values(buckets.map((bucket) => ({ call_id: callId, bucket, at })))
    .execute();
}

const feed = { bucket: 'feed', calls: 50, seconds: 30 };
const tenant = { bucket: 'feed/tenant', calls: 5, seconds: 30 };

test('a budget that nobody has spent from is whole', async () => {
  expect(await callsLeft(database.db, [feed, tenant])).toEqual([50, 5]);
});

test('a call counts in each of its budgets while it is under way and until its window has passed', async () => {
  await spend(['feed', 'feed/tenant']);
  await spend(['feed', 'feed/tenant'], 2);
  await spend(['feed', 'feed/tenant'], 300);
  await spend(['feed', 'feed/another'], 2);

  expect(await callsLeft(database.db, [tenant, feed, { ...feed, seconds: 3600 }])).toEqual([3, 47, 46]);
});

test('more spent than there was leaves none, and not less', async () => {
  for (let call = 0; call < 6; call += 1) await spend(['feed/tenant']);

  expect(await callsLeft(database.db, [tenant])).toEqual([0]);
});

test('while Microsoft has closed a budget nothing is left of it', async () => {
  await closeBucket(database.db, { bucket: 'feed/tenant', seconds: 60 });
  await closeBucket(database.db, { bucket: 'feed', seconds: -1 });

  expect(await callsLeft(database.db, [tenant, feed])).toEqual([0, 50]);
});

test('nothing asked is nothing told', async () => {
  expect(await callsLeft(database.db, [])).toEqual([]);
});
