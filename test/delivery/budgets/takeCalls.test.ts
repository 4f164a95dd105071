// Taking from the budgets, alone and together with other processes.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asking } from '../../../src/delivery/budgets/admit.ts';
import type { Window } from '../../../src/delivery/budgets/limits.ts';
import { takeCalls } from '../../../src/delivery/budgets/takeCalls.ts';
import { asOne } from '../../../src/storage/asOne.ts';
import type { Db } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/openDatabase.ts';
import { closeBucket, giveBackCalls, noteAnswered } from '../../../src/storage/spentCalls.ts';
import { answeredAgo } from '../../storage/answeredAgo.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createOnServer, createTestDatabase, findServer } from '../../storage/testDatabase.ts';

const server = await findServer();
const together = server === undefined ? test.skip : test;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

/** A budget of this test alone. */
function budget(...windows: readonly Window[]) {
  return { name: `feed/${randomUUID()}`, windows };
}

type Of = { readonly calls?: number; readonly count: number };

function askingsFor(bucket: ReturnType<typeof budget>, { calls = 1, count }: Of): readonly Asking[] {
  return Array.from({ length: count }, () => ({ calls, buckets: [bucket] }));
}

/** Takes what is admitted, and claims all of it but for so many. */
function take(db: Db, askings: readonly Asking[], { atMost = 50, but = 0 } = {}) {
  return takeCalls(db, {
    askings,
    atMost,
    processId: 'me',
    async claim(trx, admitted, spending) {
      await asOne(trx, [spending]);
      return admitted.slice(but).map((of) => ({ of, claimed: undefined }));
    },
  });
}

async function countSpent(db: Db, { name }: { readonly name: string }): Promise<number> {
  const rows = await db.selectFrom('spent_calls').select('call_id').where('bucket', '=', name).execute();
  return rows.length;
}

test('as many are taken at once as the window holds, and it is known when the next may go', async () => {
  const bucket = budget({ calls: 5, seconds: 60 });
  const { taken, nextInMs } = await take(database.db, askingsFor(bucket, { count: 7 }));

  expect(taken).toHaveLength(5);
  expect(new Set(taken.flatMap(({ callIds }) => callIds)).size).toBe(5);
  // Nothing has been sent yet; whoever asks again when the calls are on their way is told anew.
  expect(nextInMs).toBeGreaterThan(0);
  expect(nextInMs).toBeLessThanOrEqual(60_000);
});

test('what is under way holds its place until it is answered, and for a window from then', async () => {
  const bucket = budget({ calls: 1, seconds: 60 });
  const [one] = askingsFor(bucket, { count: 1 });
  if (!one) throw new Error('Nothing to ask for');
  const { taken } = await take(database.db, [one]);
  const underWay = await take(database.db, [one]);
  expect(underWay.taken).toEqual([]);
  expect(underWay.nextInMs).toBeCloseTo(60_000, -1);
  const callIds = taken.flatMap((each) => each.callIds);
  await answeredAgo(database.db, callIds, 20);
  const answered = await take(database.db, [one]);
  expect(answered.taken).toEqual([]);
  expect(answered.nextInMs).toBeLessThanOrEqual(40_000);
  await answeredAgo(database.db, callIds, 60.001);

  expect((await take(database.db, [one])).taken).toHaveLength(1);
});

test('a sending of several calls takes all of them', async () => {
  const bucket = budget({ calls: 7, seconds: 60 });
  const { taken } = await take(database.db, askingsFor(bucket, { calls: 3, count: 3 }));

  expect(taken.map(({ callIds }) => callIds.length)).toEqual([3, 3]);
  expect(await countSpent(database.db, bucket)).toBe(6);
});

test('of a call that is under way it is known whose it is, until it is answered', async () => {
  const bucket = budget({ calls: 5, seconds: 60 });
  const { taken } = await take(database.db, askingsFor(bucket, { count: 1 }));
  const takers = () =>
    database.db.selectFrom('spent_calls').select('taken_by').where('bucket', '=', bucket.name).execute();
  expect(await takers()).toEqual([{ taken_by: 'me' }]);
  await noteAnswered(database.db, { callIds: taken.flatMap(({ callIds }) => callIds) });

  expect(await takers()).toEqual([{ taken_by: null }]);
});

test('what somebody else has taken meanwhile costs nothing', async () => {
  const bucket = budget({ calls: 5, seconds: 60 });
  const { taken } = await take(database.db, askingsFor(bucket, { count: 5 }), { but: 2 });

  expect(taken).toHaveLength(3);
  expect(await countSpent(database.db, bucket)).toBe(3);
});

test('calls that were given back may be made by others', async () => {
  const bucket = budget({ calls: 1, seconds: 60 });
  const { taken } = await take(database.db, askingsFor(bucket, { count: 1 }));
  await giveBackCalls(
    database.db,
    taken.flatMap(({ callIds }) => callIds),
  );

  expect((await take(database.db, askingsFor(bucket, { count: 1 }))).taken).toHaveLength(1);
});

test('nothing is taken from a budget that Microsoft has closed, limited or not', async () => {
  for (const bucket of [budget({ calls: 5, seconds: 1 }), budget()]) {
    await closeBucket(database.db, { bucket: bucket.name, seconds: 30 });
    const { taken, nextInMs } = await take(database.db, askingsFor(bucket, { count: 1 }));

    expect(taken).toEqual([]);
    expect(nextInMs).toBeGreaterThan(20_000);
  }
});

test('a budget without limits lets everything through, and keeps no record of it', async () => {
  const bucket = budget();

  expect((await take(database.db, askingsFor(bucket, { count: 40 }))).taken).toHaveLength(40);
  expect(await countSpent(database.db, bucket)).toBe(0);
});

test('no more is taken than can be under way', async () => {
  expect((await take(database.db, askingsFor(budget(), { count: 9 }), { atMost: 4 })).taken).toHaveLength(4);
});

test('a claim that fails has cost nothing', async () => {
  const bucket = budget({ calls: 5, seconds: 60 });
  const failing = takeCalls(database.db, {
    askings: askingsFor(bucket, { count: 3 }),
    atMost: 50,
    processId: 'me',
    async claim(trx, _admitted, spending) {
      await asOne(trx, [spending]);
      throw new Error('The database went away');
    },
  });

  await expect(failing).rejects.toThrow('The database went away');
  expect(await countSpent(database.db, bucket)).toBe(0);
});

test('takers that come at once take no more together than the window holds', async () => {
  for (let round = 0; round < 10; round += 1) {
    const bucket = budget({ calls: 5, seconds: 60 });
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => take(database.db, askingsFor(bucket, { count: 3 }))),
    );

    expect(outcomes.flatMap(({ taken }) => taken)).toHaveLength(5);
  }
}, 60_000);

together(
  'so do those of two processes on one server',
  async () => {
    const shared = await createOnServer(server ?? '');
    const { location } = shared;
    const second = await openDatabase(location);
    try {
      for (let round = 0; round < 40; round += 1) {
        const bucket = budget({ calls: 7, seconds: 60 }, { calls: 8, seconds: 120 });
        const outcomes = await Promise.all(
          [shared.db, second.db, shared.db, second.db].map((db) => take(db, askingsFor(bucket, { count: 3 }))),
        );

        expect(outcomes.flatMap(({ taken }) => taken)).toHaveLength(7);
        expect(await countSpent(shared.db, bucket)).toBe(7);
      }
    } finally {
      await second.close();
      await shared.drop();
    }
  },
  60_000,
);
