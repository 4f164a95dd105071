// One call of a job, when the budgets admit it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Buckets } from '../../../src/delivery/budgets/buckets.ts';
import type { Paced } from '../../../src/delivery/budgets/paced.ts';
import { createPaced, NotYet } from '../../../src/delivery/budgets/paced.ts';
import { TeamsError } from '../../../src/teams/teamsError.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createTestDatabase } from '../../storage/testDatabase.ts';

let database: TestDatabase;
let paced: Paced;

beforeAll(async () => {
  database = await createTestDatabase();
  paced = createPaced({ db: database.db, processId: 'me' });
}, 60_000);
afterAll(() => database.drop());

/** A chat of this test alone that takes one post a minute. */
function chat(): Buckets {
  return [
    { name: `posts/${randomUUID()}`, windows: [{ calls: 1, seconds: 60 }] },
    { name: 'connector/tenant', windows: [] },
  ];
}

async function notYet(trying: Promise<unknown>): Promise<NotYet> {
  const error = await trying.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotYet)) throw new Error(`Not put off but ${String(error)}`);
  return error;
}

async function forgetSpent([{ name }]: Buckets): Promise<void> {
  await database.db.deleteFrom('spent_calls').where('bucket', '=', name).execute();
}

const answer = () => Promise.resolve('answer');

test('a call that the budgets admit is made, and answers', async () => {
  expect(await paced(chat(), answer)).toBe('answer');
});

test('a call that they do not admit is not made, and it is known when it may be', async () => {
  const buckets = chat();
  await paced(buckets, answer);
  let made = 0;
  const { seconds } = await notYet(paced(buckets, () => Promise.resolve((made += 1))));

  expect(made).toBe(0);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test('it counts from its answer', async () => {
  const buckets = chat();
  await paced(buckets, answer);
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp() - at)::float8 * 1000 as ms from spent_calls
    where bucket = ${buckets[0].name}`.execute(database.db);

  expect(rows).toHaveLength(1);
  expect(rows[0]?.ms).toBeGreaterThanOrEqual(0);
});

test('a call that fails counts as well, and its error is the caller’s', async () => {
  const buckets = chat();
  const failed = new TeamsError('wrong', { status: 400 });
  await expect(paced(buckets, () => Promise.reject(failed))).rejects.toBe(failed);

  expect((await notYet(paced(buckets, answer))).seconds).toBeLessThanOrEqual(60);
});

test('at Microsoft’s 429 nothing of that budget is sent for as long as it says', async () => {
  const buckets = chat();
  const throttled = new TeamsError('throttled', { status: 429, retryAfterSeconds: 300 });
  await expect(paced(buckets, () => Promise.reject(throttled))).rejects.toBe(throttled);
  const { seconds } = await notYet(paced(buckets, answer));

  expect(seconds).toBeGreaterThan(240);
  // Only of the budget that Microsoft means, which is the first.
  expect(await paced(chat(), answer)).toBe('answer');
});

test.each([412, 503])(
  'when Microsoft says with %d when to come again, nothing of that budget is sent until then',
  async (status) => {
    const buckets = chat();
    const busy = new TeamsError('busy', { status, retryAfterSeconds: 300 });
    await expect(paced(buckets, () => Promise.reject(busy))).rejects.toBe(busy);

    await forgetSpent(buckets);
    await notYet(paced(buckets, answer));
  },
);

test.each([
  ['503 without a word about when', new TeamsError('busy', { status: 503 })],
  ['what is refused for good', new TeamsError('wrong', { status: 400, retryAfterSeconds: 300 })],
])('%s closes nothing', async (_, error) => {
  const buckets = chat();
  await expect(paced(buckets, () => Promise.reject(error))).rejects.toBe(error);

  await forgetSpent(buckets);
  expect(await paced(buckets, answer)).toBe('answer');
});

test('what was said stays said when its cost cannot be noted', async () => {
  const buckets = chat();
  const said = await paced(buckets, async () => {
    await sql`alter table spent_calls rename to spent_calls_away`.execute(database.db);
    return 'answer';
  }).finally(() => sql`alter table spent_calls_away rename to spent_calls`.execute(database.db));

  expect(said).toBe('answer');
});
