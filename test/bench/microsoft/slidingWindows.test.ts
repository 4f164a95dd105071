// The limits that the benchmark's Microsoft side holds callers to.
import { expect, test } from '@jest/globals';
import type { Limit } from '../../../bench/microsoft/limits.ts';
import { createSlidingWindows } from '../../../bench/microsoft/slidingWindows.ts';

const fiveASecond: Limit = { key: 'tenant', windows: [{ calls: 5, seconds: 1 }] };

test('five calls are taken at once, and the sixth when the first of them is a second old', () => {
  const windows = createSlidingWindows();
  for (let call = 0; call < 5; call += 1) expect(windows.take([fiveASecond], call * 10)).toBe(0);

  expect(windows.take([fiveASecond], 300)).toBe(700);
  expect(windows.take([fiveASecond], 1000)).toBe(0);
  expect(windows.take([fiveASecond], 1000)).toBe(10);
});

test('no stretch of a second holds more calls than it may, wherever it begins', () => {
  const windows = createSlidingWindows();
  for (let call = 0; call < 5; call += 1) windows.take([fiveASecond], 900);

  expect(windows.take([fiveASecond], 1100)).toBe(800);
});

test('a call that is refused does not count', () => {
  const windows = createSlidingWindows();
  for (let call = 0; call < 5; call += 1) windows.take([fiveASecond], 0);
  for (let call = 0; call < 50; call += 1) windows.take([fiveASecond], 500);

  expect(windows.take([fiveASecond], 1000)).toBe(0);
});

test('of several limits the strictest decides, and a refused call counts in none of them', () => {
  const windows = createSlidingWindows();
  const person: Limit = { key: 'person', windows: [{ calls: 1, seconds: 60 }] };
  windows.take([fiveASecond, person], 0);

  expect(windows.take([fiveASecond, person], 0)).toBe(60_000);
  for (let call = 0; call < 4; call += 1) expect(windows.take([fiveASecond], 0)).toBe(0);
});

test('a short burst is held to the longer window too', () => {
  const windows = createSlidingWindows();
  const chat: Limit = {
    key: 'chat',
    windows: [
      { calls: 7, seconds: 1 },
      { calls: 8, seconds: 2 },
    ],
  };
  for (let call = 0; call < 7; call += 1) windows.take([chat], 0);

  expect(windows.take([chat], 0)).toBe(1000);
  expect(windows.take([chat], 1000)).toBe(0);
  expect(windows.take([chat], 1000)).toBe(1000);
});
