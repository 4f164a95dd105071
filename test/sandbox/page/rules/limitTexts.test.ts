// What the meters of the limits say.
import { expect, test } from '@jest/globals';
import { fillOf, spanText } from '../../../../sandbox/page/rules/limitTexts.ts';

test.each([
  [1, '1 s'],
  [30, '30 s'],
  [60, '1 min'],
  [3600, '1 h'],
])('%i seconds are %s', (seconds, text) => {
  expect(spanText(seconds)).toBe(text);
});

test.each([
  [4, 'room'],
  [5, 'full'],
  [6, 'beyond'],
])('%i of 5 is %s', (used, fill) => {
  expect(fillOf({ calls: 5, seconds: 1, used, by: null, peak: 6 })).toBe(fill);
});
