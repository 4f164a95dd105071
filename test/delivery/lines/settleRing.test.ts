// From when a call counts that has been answered: by how fast the side answers that was called.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createRoundTrips } from '../../../src/delivery/budgets/roundTrips.ts';
import { settleRing } from '../../../src/delivery/lines/settleRing.ts';
import { createLog } from '../../../src/log.ts';
import { noMetrics } from '../../../src/telemetry/metrics.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createTestDatabase } from '../../storage/testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

/** A side that always answers after so many milliseconds. */
function answering(ms: number) {
  const trips = createRoundTrips();
  for (let answers = 0; answers < 20; answers += 1) trips.note(ms);
  return trips;
}

/** Settles an accepted notification. @returns how many milliseconds before that its call counts. */
async function settledIn(place: 'personal' | 'groupChat'): Promise<number> {
  const { db } = database;
  const callId = randomUUID();
  await db.insertInto('spent_calls').values({ bucket: 'any', call_id: callId, at: new Date() }).execute();
  const key = { itemId: randomUUID(), recipient: 'bob' };
  const entry = {
    ...key,
    activityType: 'approvalRequired' as const,
    revision: 1,
    attempts: 1,
    urgency: 1,
    queuedAt: new Date(),
    ageSeconds: 0,
    triedForSeconds: 0,
    tries: [],
    hasUnanswered: false,
    language: undefined,
    timeZone: undefined,
  };
  const due = { ...key, tenantId: 'tenant', conversationId: 'chat', place, urgency: 1, since: new Date() };
  const buckets = [{ name: 'any', windows: [] }] as const;
  await settleRing(
    { entry, due, buckets, callIds: [callId], pickedAt: performance.now(), placed: Promise.resolve(undefined) },
    { outcome: { kind: 'accepted' }, isCalled: true },
    {
      db,
      clock: () => new Date(),
      newId: randomUUID,
      enqueue: () => Promise.resolve(),
      log: createLog({ level: 'silent' }),
      metrics: noMetrics,
      roundTrips: { graph: answering(2_000), connector: answering(600_000) },
    },
  );
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp() - at)::float8 * 1000 as ms
    from spent_calls where call_id = ${callId}`.execute(db);
  return rows[0]?.ms ?? NaN;
}

test('a notification counts by Graph’s round trips', async () => {
  const ms = await settledIn('groupChat');

  expect(ms).toBeGreaterThanOrEqual(1_000);
  expect(ms).toBeLessThan(300_000);
});

test('what is said in a personal chat instead counts by the connector’s', async () => {
  expect(await settledIn('personal')).toBeGreaterThanOrEqual(300_000);
});
