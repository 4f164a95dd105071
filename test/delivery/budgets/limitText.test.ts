// How limits are written in the configuration.
import { expect, test } from '@jest/globals';
import { limitText, parseLimit } from '../../../src/delivery/budgets/limitText.ts';
import { limitTable } from '../../../src/delivery/budgets/limits.ts';

test.each([
  ['5/1s', [{ calls: 5, seconds: 1 }]],
  ['10/1m', [{ calls: 10, seconds: 60 }]],
  [
    '8/2s, 1800/1h',
    [
      { calls: 8, seconds: 2 },
      { calls: 1800, seconds: 3600 },
    ],
  ],
  ['off', []],
])('%j is read', (text, windows) => {
  expect(parseLimit(text)).toEqual(windows);
});

test.each(['', '5', '5/s', '0/1s', '5/0s', '5/1d', '5/1s,', '-5/1s', '5.5/1s', '5/1s;8/2s', 'on'])(
  '%j is no limit',
  (text) => {
    expect(parseLimit(text)).toBeUndefined();
  },
);

test.each(['100/24h', '1800/1h,100/2h', '5/61m', '5/3601s'])(
  '%j is over more than the hour that calls are remembered',
  (text) => {
    expect(parseLimit(text)).toBeUndefined();
  },
);

test.each(['1800/1h', '1800/60m', '1800/3600s'])('%j is over a whole hour', (text) => {
  expect(parseLimit(text)).toEqual([{ calls: 1800, seconds: 3600 }]);
});

test.each(Object.values(limitTable))('$variable is written as it is read', ({ windows }) => {
  expect(parseLimit(limitText(windows))).toEqual(windows);
});

test('spans are written in the longest unit that fits', () => {
  const windows = [1, 90, 120, 3600, 5400].map((seconds) => ({ calls: 7, seconds }));

  expect(limitText(windows)).toBe('7/1s,7/90s,7/2m,7/1h,7/90m');
});
