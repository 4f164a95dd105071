// The queue as a process finds it at its start: on a fresh database, and after another process died.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEnqueue } from '../../src/delivery/enqueue/enqueue.ts';
import type { Job } from '../../src/delivery/enqueue/job.ts';
import { jobNames } from '../../src/delivery/enqueue/job.ts';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import { createLog } from '../../src/log.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';

type Queue = Awaited<ReturnType<typeof openJobQueue>>;

const log = createLog({ level: 'silent' });
const conversationId = '19:0123456789abcdef0123456789abcdef@thread.v2';

const oneOfEach: readonly Job[] = [
  { name: 'postReply', payload: { conversationId, message: { text: 'Hello' } } },
  { name: 'readRoster', payload: { conversationId } },
  { name: 'reviewMembership', payload: { conversationId, installed: true } },
  { name: 'applyDelegation', payload: { tenantId: 'a-tenant', entraId: 'a-person' } },
  { name: 'ringOnceMore', payload: { conversationId, itemId: 'an-item', recipient: 'bob', revision: 1 } },
];

let database: TestDatabase;
let queue: Queue;

beforeEach(async () => {
  database = await createTestDatabase();
  queue = await openJobQueue(database, log);
}, 60_000);
afterEach(async () => {
  await queue.stop({ graceful: false });
  await database.drop();
});

test('a job of every name can be stored inside a transaction as soon as the queue is open', async () => {
  await store(...oneOfEach);

  const payloads = await Promise.all(jobNames.map(take));
  expect(payloads).toEqual(jobNames.map((name) => oneOfEach.find((job) => job.name === name)?.payload));
});

test('a job whose transaction was rolled back was never stored', async () => {
  const failing = database.db.transaction().execute(async (trx) => {
    await createEnqueue(queue)(trx, oneOfEach);
    throw new Error('The change failed');
  });

  await expect(failing).rejects.toThrow('The change failed');
  expect(await Promise.all(jobNames.map(take))).toEqual(jobNames.map(() => undefined));
});

test('a queue that is there already is opened with all that waits in it', async () => {
  await store(...oneOfEach);
  await reopen();

  expect(await take('postReply')).toEqual({ conversationId, message: { text: 'Hello' } });
});

test('a job that was taken is not given to another worker', async () => {
  await store({ name: 'readRoster', payload: { conversationId } });
  await take('readRoster');

  expect(await take('readRoster')).toBeUndefined();
});

test('jobs that are none any more are gone with the next start: what they would do waits in its own table', async () => {
  await queue.createQueue('postCard');
  await queue.send('postCard', { payload: { itemId: 'an-item' } });
  await reopen();

  const names = (await queue.getQueues()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...jobNames]));
  expect(names).not.toContain('postCard');
});

// On a server another process may well be working on what is active; there the queue itself finds out who died.
const testEmbedded = process.env['DATABASE_URL'] ? test.skip : test;

testEmbedded('what was active when the process died is taken up again at the next start', async () => {
  await store({ name: 'readRoster', payload: { conversationId } });
  await take('readRoster');
  await reopen();

  expect(await take('readRoster')).toEqual({ conversationId });
});

testEmbedded('what was completed before the process ended is not done again', async () => {
  await store({ name: 'readRoster', payload: { conversationId } });
  const [job] = await queue.fetch('readRoster');
  await queue.complete('readRoster', job?.id ?? '');
  await reopen();

  expect(await take('readRoster')).toBeUndefined();
});

async function store(...jobs: readonly Job[]): Promise<void> {
  await database.db.transaction().execute((trx) => createEnqueue(queue)(trx, jobs));
}

/** Takes the next job as a worker would, and returns its payload. */
async function take(name: Job['name']): Promise<unknown> {
  const [job] = await queue.fetch<{ payload: unknown }>(name);
  return job?.data.payload;
}

async function reopen(): Promise<void> {
  await queue.stop({ graceful: false });
  queue = await openJobQueue(database, log);
}
