// Waiting no longer than there is time, and leaving no timer behind.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { inTime } from '../src/inTime.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const never = () => new Promise<never>(() => undefined);

test('what comes in time is passed on, and no timer is left', async () => {
  expect(await inTime({ what: 'Asking', withinMs: 100, ask: () => Promise.resolve(7) })).toBe(7);
  expect(jest.getTimerCount()).toBe(0);
});

test('a failure in time stays what it is, and no timer is left', async () => {
  const failure = new Error('away');

  await expect(inTime({ what: 'Asking', withinMs: 100, ask: () => Promise.reject(failure) })).rejects.toBe(failure);
  expect(jest.getTimerCount()).toBe(0);
});

test('what takes longer is named, with the time that it had', async () => {
  const waiting = expect(inTime({ what: 'Asking', withinMs: 100, ask: never })).rejects.toThrow(
    'Asking took longer than 100 ms',
  );
  await jest.advanceTimersByTimeAsync(100);
  await waiting;
});
