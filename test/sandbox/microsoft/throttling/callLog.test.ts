// The moments of one caller's calls.
import { expect, test } from '@jest/globals';

import { createCallLog } from '../../../../sandbox/microsoft/throttling/callLog.ts';

test('calls are counted from a moment on, that moment left out', () => {
  const log = createCallLog(1000);
  for (const atMs of [10, 20, 20, 30]) log.add(atMs);
  expect([9, 10, 20, 30].map((since) => log.countAfter(since))).toEqual([4, 3, 1, 0]);
});

test('the n-th newest call is found', () => {
  const log = createCallLog(1000);
  for (const atMs of [10, 20, 30]) log.add(atMs);
  expect([1, 3, 4].map((n) => log.newest(n))).toEqual([30, 10, undefined]);
});

test('what no window looks back to is forgotten', () => {
  const log = createCallLog(100);
  for (let atMs = 0; atMs < 10_000; atMs += 1) log.add(atMs);
  expect(log.countAfter(-1)).toBeLessThanOrEqual(200);
  expect(log.countAfter(9_899)).toBe(100);
});
