// A question whose answer may take too long: asked once for all who wait, and not again too soon.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { askInTime } from '../../src/telemetry/askInTime.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const never = () => new Promise<number>(() => undefined);

test('an answer is passed on', async () => {
  expect(await askInTime({ ask: () => Promise.resolve(7), withinMs: 100, reuseMs: 0 })()).toBe(7);
});

test('no answer in time is none, and so is a failure', async () => {
  const hanging = askInTime({ ask: never, withinMs: 100, reuseMs: 0 })();
  await jest.advanceTimersByTimeAsync(100);

  expect(await hanging).toBeUndefined();
  const failing = askInTime<number>({ ask: () => Promise.reject(new Error('away')), withinMs: 100, reuseMs: 0 });
  expect(await failing()).toBeUndefined();
});

test('whoever asks while the answer is on its way shares it', async () => {
  const ask = jest.fn(never);
  const question = askInTime({ ask, withinMs: 100, reuseMs: 0 });
  const both = Promise.all([question(), question()]);
  await jest.advanceTimersByTimeAsync(100);
  await both;

  expect(ask).toHaveBeenCalledTimes(1);
});

test('after one that was not answered it asks anew', async () => {
  const ask = jest.fn(never).mockReturnValueOnce(never()).mockResolvedValueOnce(8);
  const question = askInTime({ ask, withinMs: 100, reuseMs: 0 });
  const hanging = question();
  await jest.advanceTimersByTimeAsync(100);
  await hanging;

  expect(await question()).toBe(8);
});

test('an answer is used again for a while, and no longer', async () => {
  const ask = jest.fn(never).mockResolvedValueOnce(1).mockResolvedValueOnce(2);
  const question = askInTime({ ask, withinMs: 100, reuseMs: 1000 });
  await question();
  await jest.advanceTimersByTimeAsync(999);

  expect(await question()).toBe(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(await question()).toBe(2);
});
