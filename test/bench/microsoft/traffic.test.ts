// Counting what the bots under test have sent.
import { expect, test } from '@jest/globals';
import type { Traffic } from '../../../bench/microsoft/traffic.ts';
import { after, hasReached, isExactly, missing, noTraffic, times } from '../../../bench/microsoft/traffic.ts';

const traffic: Traffic = { ...noTraffic, posts: { count: 3, lastAt: 1 }, feeds: { count: 8, lastAt: 2 } };

test('of a kind that is not named nothing is wanted', () => {
  expect(hasReached(traffic, { posts: 3 })).toBe(true);
  expect(isExactly(traffic, { posts: 3 })).toBe(true);
  expect(isExactly(traffic, { posts: 3, updates: 1 })).toBe(false);
});

test('more than was wanted is reached, but not exactly', () => {
  expect(hasReached(traffic, { feeds: 7 })).toBe(true);
  expect(isExactly(traffic, { feeds: 7 })).toBe(false);
});

test('what ten turns will send is counted from what has been sent before', () => {
  const wanted = after(traffic, times({ posts: 1, feeds: 2 }, 10));

  expect(wanted).toEqual({ posts: 13, feeds: 28 });
  expect(missing({ ...traffic, feeds: { count: 20, lastAt: 3 } }, wanted)).toBe(18);
});
