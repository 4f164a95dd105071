// Work that waits for its time, in the rows of the queue.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { StoredJob } from '../../src/delivery/enqueue/enqueue.ts';
import { createEnqueue } from '../../src/delivery/enqueue/enqueue.ts';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import type { PutOff } from '../../src/delivery/putOff.ts';
import { createPutOff } from '../../src/delivery/putOff.ts';
import type { RunningJob } from '../../src/delivery/runningJob.ts';
import { createLog } from '../../src/log.ts';
import { noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';

let database: TestDatabase;
let queue: Awaited<ReturnType<typeof openJobQueue>>;
let putOff: PutOff;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openJobQueue(database, createLog({ level: 'silent' }));
  putOff = createPutOff({ boss: queue, db: database.db });
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await database.drop();
});

/** A job that a worker took just now, and that was first wanted at noon. */
async function taken(): Promise<RunningJob<'readRoster'>> {
  const payload = { conversationId: randomUUID() };
  await createEnqueue(queue)(database.db, [{ name: 'readRoster', payload }]);
  const jobs = await queue.fetch<StoredJob<'readRoster'>>('readRoster', { batchSize: 10 });
  const job = jobs.find(({ data }) => data.payload.conversationId === payload.conversationId);
  if (!job) throw new Error('There was no job to take');
  return { id: job.id, payload, since: noon, takenAt: new Date() };
}

async function rowsOf({ payload }: RunningJob<'readRoster'>) {
  const { rows } = await sql<{ id: string; state: string; seconds: number; since: string | null }>`
    select id, state, extract(epoch from start_after - created_on)::float8 as seconds, data->>'since' as since
    from pgboss.job where data->'payload'->>'conversationId' = ${payload.conversationId}
    order by state`.execute(database.db);
  return rows;
}

test.each([90, 0.25])('work that is put off by %d s waits as long by the clock of the queue', async (seconds) => {
  const job = await taken();
  await putOff('readRoster', job, seconds);

  expect(await rowsOf(job)).toMatchObject([{ state: 'created', seconds }, { state: 'completed' }]);
});

test('work that is put off stays as old as it was', async () => {
  const job = await taken();
  await putOff('readRoster', job, 60);

  expect(await rowsOf(job)).toMatchObject([{ since: noon.toISOString() }, {}]);
});

test('a job whose new row fails is still in hand', async () => {
  const job = await taken();
  const complete = queue.complete.bind(queue);
  const boss = { complete, send: () => Promise.reject(new Error('ECONNRESET')) };

  await expect(createPutOff({ boss, db: database.db })('readRoster', job, 60)).rejects.toThrow('ECONNRESET');
  expect(await rowsOf(job)).toMatchObject([{ id: job.id, state: 'active' }]);
});

test('what was completed by being put off may be completed once more', async () => {
  const job = await taken();
  await putOff('readRoster', job, 60);
  await queue.complete('readRoster', job.id);

  expect(await rowsOf(job)).toMatchObject([{ state: 'created' }, { id: job.id, state: 'completed' }]);
});

test('what another worker has taken over is not put off a second time', async () => {
  const job = await taken();
  await putOff('readRoster', job, 60);
  await putOff('readRoster', job, 60);

  expect(await rowsOf(job)).toHaveLength(2);
});
