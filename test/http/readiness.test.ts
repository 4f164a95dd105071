// What /readyz says: the reasons for which the process cannot work, and the notes on what is not as it should be.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ReadinessSources } from '../../src/http/readiness.ts';
import { createReadiness } from '../../src/http/readiness.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const well: ReadinessSources = {
  isDatabaseAnswering: () => Promise.resolve(true),
  backlogSeconds: () => Promise.resolve(0),
  isStopping: () => false,
  isHeartbeatLost: () => false,
  clockSkewSeconds: () => 0,
};

const readinessOf = (overrides: Partial<ReadinessSources>) => createReadiness({ ...well, ...overrides });

/** Done: asked, and the time has passed that a caller waits for at most. */
async function answerWithin2s<T>(asked: Promise<T>): Promise<T | 'none'> {
  const late = new Promise<'none'>((resolve) => void setTimeout(resolve, 2000, 'none'));
  await jest.advanceTimersByTimeAsync(1999);
  const answer = Promise.race([asked, late]);
  await jest.advanceTimersByTimeAsync(1);
  return answer;
}

test('all is well', async () => {
  expect(await readinessOf({})()).toEqual({ ready: true, reasons: [], notes: [] });
});

test.each([
  [{ isDatabaseAnswering: () => Promise.resolve(false) }, 'The database does not answer.'],
  [{ isDatabaseAnswering: () => Promise.reject(new Error('away')) }, 'The database does not answer.'],
  [{ isStopping: () => true }, 'The process is stopping.'],
  [{ isHeartbeatLost: () => true }, expect.stringContaining('others take over its work')],
])('what keeps it from working is a reason: %j', async (overrides, reason) => {
  expect(await readinessOf(overrides)()).toMatchObject({ ready: false, reasons: [reason] });
});

test('nobody is said to take over while the database is away', async () => {
  const away = { isDatabaseAnswering: () => Promise.resolve(false), isHeartbeatLost: () => true };

  expect(await readinessOf(away)()).toMatchObject({ reasons: ['The database does not answer.'] });
});

test('a database that hangs is answered for within two seconds', async () => {
  const hang = () => new Promise<never>(() => undefined);
  const asked = readinessOf({ isDatabaseAnswering: hang, backlogSeconds: hang })();

  expect(await answerWithin2s(asked)).toMatchObject({ ready: false, reasons: ['The database does not answer.'] });
});

test('once the database is back it is ready by itself', async () => {
  let isBack = false;
  const isReady = readinessOf({
    isDatabaseAnswering: () => (isBack ? Promise.resolve(true) : new Promise<never>(() => undefined)),
  });
  await answerWithin2s(isReady());
  isBack = true;

  expect(await isReady()).toMatchObject({ ready: true });
});

test('a backlog that cannot be told is no reason', async () => {
  expect(await readinessOf({ backlogSeconds: () => Promise.reject(new Error('slow')) })()).toEqual({
    ready: true,
    reasons: [],
    notes: [],
  });
});

test.each([
  [60, []],
  [-60, []],
  [61, ["The clock of this machine is 61 s ahead of Microsoft's. Set it, or let NTP do so."]],
  [-90.4, ["The clock of this machine is 90 s behind Microsoft's. Set it, or let NTP do so."]],
])('a clock that is %d s off is noted from more than a minute on', async (skew, notes) => {
  expect(await readinessOf({ clockSkewSeconds: () => skew })()).toEqual({ ready: true, reasons: [], notes });
});

test('a backlog is noted from more than ten minutes on', async () => {
  const notesAt = async (seconds: number) =>
    (await readinessOf({ backlogSeconds: () => Promise.resolve(seconds) })()).notes;

  expect(await notesAt(600)).toEqual([]);
  expect(await notesAt(1230)).toEqual(['What is to be sent waits for up to 21 min; see /metrics for where.']);
});
