// Spans of time, which are written the same in every language.
import { expect, test } from '@jest/globals';
import { parseSpan } from '../../../src/bot/times/parseSpan.ts';

test.each([
  ['90m', 90],
  ['4h', 240],
  ['2d', 2880],
  ['1w', 10_080],
  ['1d12h', 2160],
  [' 4 H ', 240],
  ['2 days', 2880],
  ['1 hour 30 minutes', 90],
  ['1 hour and 30 mins', 90],
  ['1d, 2h', 1560],
  ['1.5h', 90],
  ['0.5d', 720],
  ['a day', 1440],
  ['an hour', 60],
  ['0m', 0],
])('%s is %d minutes', (text, minutes) => {
  expect(parseSpan(text)).toBe(minutes);
});

test.each([
  '',
  '4',
  'h',
  'day',
  '4hx',
  '4h soon',
  'soon',
  '-4h',
  '4 huors',
  '4h,',
  '4h and',
  '99999999h',
  '1..5h',
  'in 4h',
])('what is more or less than a span is none: "%s"', (text) => {
  expect(parseSpan(text)).toBeUndefined();
});
