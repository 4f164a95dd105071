// One answer for all who ask at the same time.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { shareAnswer } from '../../src/telemetry/shareAnswer.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('forty who ask at once are told by one answer', async () => {
  const ask = jest.fn(() => Promise.resolve(7));
  const shared = shareAnswer(ask, 0);

  expect(await Promise.all(Array.from({ length: 40 }, shared))).toEqual(Array.from({ length: 40 }, () => 7));
  expect(ask).toHaveBeenCalledTimes(1);
});

test('an answer serves for a while, and no longer', async () => {
  const ask = jest.fn<() => Promise<number>>().mockResolvedValueOnce(1).mockResolvedValueOnce(2);
  const shared = shareAnswer(ask, 1000);
  await shared();
  await jest.advanceTimersByTimeAsync(999);

  expect(await shared()).toBe(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(await shared()).toBe(2);
});

test('a failure is told to those who wait for it, and the next one asks anew', async () => {
  const ask = jest.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce(2);
  const shared = shareAnswer(ask, 1000);

  await expect(shared()).rejects.toThrow('away');
  expect(await shared()).toBe(2);
});
