// Work that waits for its time, in the rows of the queue.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import { createPutOff } from '../../src/delivery/putOff.ts';
import type { RunningJob } from '../../src/delivery/runningJob.ts';
import { createLog } from '../../src/log.ts';
import { noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';

let database: TestDatabase;
let queue: Awaited<ReturnType<typeof openJobQueue>>;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openJobQueue(database, createLog({ level: 'silent' }));
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await database.drop();
});

/** A job that a worker took just now, and that was first wanted at noon. */
function taken(): RunningJob<'readRoster'> {
  return { id: randomUUID(), payload: { conversationId: randomUUID() }, since: noon, takenAt: new Date() };
}

async function storedFor({ payload }: RunningJob<'readRoster'>) {
  const { rows } = await sql<{ seconds: number; since: string }>`
    select extract(epoch from start_after - created_on)::float8 as seconds, data->>'since' as since
    from pgboss.job where data->'payload'->>'conversationId' = ${payload.conversationId}`.execute(database.db);
  return rows;
}

test.each([90, 0.25])('work that is put off by %d s waits as long by the clock of the queue', async (seconds) => {
  const job = taken();
  await createPutOff(queue)('readRoster', job, seconds);
  expect(await storedFor(job)).toMatchObject([{ seconds }]);
});

test('work that is put off stays as old as it was', async () => {
  const job = taken();
  await createPutOff(queue)('readRoster', job, 1);
  expect(await storedFor(job)).toMatchObject([{ since: noon.toISOString() }]);
});
