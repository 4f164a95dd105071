// Budgets: never one call too many in any stretch of time, and none later than it has to be.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Asking } from '../../../src/delivery/budgets/admit.ts';
import { admit, questionsFor } from '../../../src/delivery/budgets/admit.ts';
import type { Bucket } from '../../../src/delivery/budgets/buckets.ts';
import type { Window } from '../../../src/delivery/budgets/limits.ts';
import type { BudgetState } from '../../../src/storage/spentCalls.ts';

const bucket = (name: string, ...windows: readonly Window[]): Bucket => ({ name, windows });
const asking = (first: Bucket, ...others: readonly Bucket[]): Asking => ({ calls: 1, buckets: [first, ...others] });

/** What the database would say: `spent` are the times of earlier calls by bucket. */
function statesOf(askings: readonly Asking[], spent: Readonly<Record<string, readonly number[]>> = {}, closed = {}) {
  const closedUntil: Readonly<Record<string, number>> = closed;
  return questionsFor(askings).map((question): BudgetState => {
    const newestFirst = (spent[question.bucket] ?? []).toSorted((a, b) => b - a);
    const { calls, wanted } = question;
    const inTheWay = newestFirst.slice(Math.max(0, calls - wanted)).slice(0, Math.min(calls, wanted));
    return { ...question, inTheWay, closedUntil: closedUntil[question.bucket] };
  });
}

test('an unused budget admits as many at once as its window holds', () => {
  const askings = Array.from({ length: 7 }, () => asking(bucket('feed/t', { calls: 5, seconds: 1 })));
  const { admitted, next } = admit(askings, { now: 1000, states: statesOf(askings), atMost: 50 });
  expect(admitted).toHaveLength(5);
  expect(next).toBe(2000);
});

test('a used budget admits the next call when the oldest that is in the way is over', () => {
  const askings = [asking(bucket('feed/t', { calls: 2, seconds: 1 }))];
  const states = statesOf(askings, { 'feed/t': [400, 900] });
  expect(admit(askings, { now: 1000, states, atMost: 50 })).toMatchObject({ admitted: [], next: 1400 });
  expect(admit(askings, { now: 1400, states, atMost: 50 }).admitted).toEqual(askings);
});

test('a call that is under way may be answered at any moment, so the next may go a window after now at the earliest', () => {
  const askings = [asking(bucket('posts/c', { calls: 1, seconds: 1 }))];
  const states = statesOf(askings, { 'posts/c': [26_000] });
  expect(admit(askings, { now: 1000, states, atMost: 50 })).toMatchObject({ admitted: [], next: 2000 });
});

test('every window of a budget counts', () => {
  const chat = bucket('posts/c', { calls: 7, seconds: 1 }, { calls: 8, seconds: 2 });
  const askings = Array.from({ length: 4 }, () => asking(chat));
  const states = statesOf(askings, { 'posts/c': [0, 1, 2, 3, 4, 5, 6] });
  const { admitted, next } = admit(askings, { now: 1100, states, atMost: 50 });
  expect(admitted).toHaveLength(1);
  expect(next).toBe(2000);
});

test('whoever has to wait for one person does not keep another waiting', () => {
  const tenant = bucket('feed/t', { calls: 5, seconds: 1 });
  const bob = asking(tenant, bucket('person/bob', { calls: 1, seconds: 60 }));
  const carla = asking(tenant, bucket('person/carla', { calls: 1, seconds: 60 }));
  const askings = [bob, carla];
  const states = statesOf(askings, { 'person/bob': [0] });
  expect(admit(askings, { now: 1000, states, atMost: 50 })).toEqual({
    admitted: [carla],
    next: 60_000,
    usedUp: new Set(['person/bob']),
  });
});

test('a closed budget admits nothing until it opens, limited or not', () => {
  const askings = [asking(bucket('feed/t', { calls: 5, seconds: 1 })), asking(bucket('feed/u'))];
  const states = statesOf(askings, {}, { 'feed/t': 9000, 'feed/u': 7000 });
  expect(admit(askings, { now: 1000, states, atMost: 50 })).toMatchObject({ admitted: [], next: 7000 });
});

test('what takes several calls is admitted when there is room for all of them', () => {
  const chat = bucket('posts/c', { calls: 7, seconds: 1 });
  const askings = [{ ...asking(chat), calls: 5 }, { ...asking(chat), calls: 3 }, asking(chat)];
  const { admitted } = admit(askings, { now: 0, states: statesOf(askings), atMost: 50 });
  expect(admitted.map(({ calls }) => calls)).toEqual([5, 1]);
});

test('no more is admitted than can be under way', () => {
  const askings = Array.from({ length: 4 }, () => asking(bucket('feed/t')));
  expect(admit(askings, { now: 0, states: statesOf(askings), atMost: 3 }).admitted).toHaveLength(3);
});

test('whatever the windows and the arrivals, no stretch of time holds too many, and nobody waits in vain', () => {
  const windows = fc.uniqueArray(
    fc.record({ calls: fc.integer({ min: 1, max: 6 }), seconds: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 3, selector: ({ seconds }) => seconds },
  );
  fc.assert(
    fc.property(
      windows,
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 20 }),
      (limits, arrivals) => {
        const one = asking(bucket('b', ...limits));
        const sent: number[] = [];
        let now = 0;
        let waiting = 0;
        for (const more of arrivals) {
          waiting += more;
          for (;;) {
            const askings = Array.from({ length: waiting }, () => one);
            if (waiting === 0) break;
            const { admitted, next } = admit(askings, { now, states: statesOf(askings, { b: sent }), atMost: 50 });
            sent.push(...admitted.map(() => now));
            waiting -= admitted.length;
            if (waiting === 0) break;
            // One moment earlier it would have been too many.
            expect(next).toBe(earliest(sent, limits, now));
            now = next ?? now;
          }
          now += 300;
        }
        for (const { calls, seconds } of limits) expect(most(sent, seconds * 1000)).toBeLessThanOrEqual(calls);
      },
    ),
    { numRuns: 200 },
  );
});

/** The most calls in any stretch that ends with one of them. */
function most(sent: readonly number[], ms: number): number {
  return Math.max(0, ...sent.map((end) => sent.filter((at) => at <= end && at > end - ms).length));
}

/** By trying every moment at which a call leaves a window. */
function earliest(sent: readonly number[], limits: readonly Window[], now: number): number {
  const moments = sent.flatMap((at) => limits.map(({ seconds }) => at + seconds * 1000)).filter((at) => at > now);
  const fits = (at: number) =>
    limits.every(({ calls, seconds }) => sent.filter((before) => before > at - seconds * 1000).length < calls);
  return Math.min(...moments.filter(fits));
}
