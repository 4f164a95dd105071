// How far our clock is off, found out by the Date of answers on a clock that the test moves.
import { beforeEach, expect, test } from '@jest/globals';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import type { ClockSkew } from '../../src/teams/clockSkew.ts';

const trueTime = Date.parse('2026-11-21T10:00:00Z');

let nowMs: number;
let told: number[];
let clockSkew: ClockSkew;

beforeEach(() => {
  told = [];
  clockSkew = createClockSkew(
    (seconds) => told.push(seconds),
    () => nowMs,
  );
});

/** A call that takes that long, begun when our clock shows so much more than Microsoft's. */
async function call({ ahead, takes = 0, date }: { ahead: number; takes?: number; date?: string }): Promise<void> {
  nowMs = trueTime + ahead * 1000;
  const headers = { date: date ?? new Date(trueTime).toUTCString() };
  await clockSkew.watch(() => {
    nowMs += takes * 1000;
    return Promise.resolve(new Response(null, { headers }));
  });
}

test('nothing is known before the first call', () => {
  expect(clockSkew.seconds()).toBe(0);
});

test.each([
  ['is right', { ahead: 0 }, 0],
  ['is right within the second that a date leaves open', { ahead: 0.9 }, 0],
  ['is right as far as a slow answer can tell', { ahead: -20, takes: 30 }, 0],
  ['is ahead', { ahead: 90.999 }, 90],
  ['is behind', { ahead: -90 }, -90],
  ['is behind by more than a slow answer explains', { ahead: -90, takes: 30 }, -60],
])('a clock that %s', async (_, exchange, seconds) => {
  await call(exchange);

  expect(clockSkew.seconds()).toBe(seconds);
});

test('the newest answer counts', async () => {
  await call({ ahead: 300 });
  await call({ ahead: 0 });

  expect(clockSkew.seconds()).toBe(0);
});

test.each(['', 'soon'])('an answer whose date is %j changes nothing', async (date) => {
  await call({ ahead: -300 });
  await call({ ahead: 0, date });

  expect(clockSkew.seconds()).toBe(-300);
});

test('a minute is not worth telling', async () => {
  await call({ ahead: -60 });

  expect(told).toEqual([]);
});

test('more than a minute is told, at most once an hour', async () => {
  await call({ ahead: 100.999 });
  await call({ ahead: 200.999 });
  await call({ ahead: 3700.999 });

  expect(told).toEqual([100, 3700]);
});
