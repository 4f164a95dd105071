// The statistics that every figure of the benchmark's report goes through.
import { expect, test } from '@jest/globals';
import { median, quantile } from '../../../bench/report/statistics.ts';

test('the median of an odd number of values is the one in the middle, in whatever order they came', () => {
  expect(median([30, 10, 20])).toBe(20);
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([40, 10, 30, 20])).toBe(25);
});

test('a quantile is a value that was measured: the nearest rank', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);

  expect(quantile(values, 0.5)).toBe(100);
  expect(quantile(values, 0.99)).toBe(198);
  expect(quantile(values, 1)).toBe(200);
});

test('there is no quantile of nothing', () => {
  expect(() => quantile([], 0.5)).toThrow('no quantile of nothing');
});
