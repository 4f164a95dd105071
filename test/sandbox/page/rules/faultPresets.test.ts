// The faults one can switch on with a click.
import { expect, test } from '@jest/globals';
import { isSameFault } from '../../../../sandbox/page/rules/faultOrders.ts';
import { faultGroups } from '../../../../sandbox/page/rules/faultPresets.ts';
import { faultShape } from '../../../../sandbox/wire/faultShape.ts';

const presets = faultGroups.flatMap((group) => group.presets);

test('no two presets are the same fault, or are called the same', () => {
  const pairs = presets.flatMap((a) => presets.filter((b) => a !== b && isSameFault(a.fault, b.fault)));
  expect(pairs).toEqual([]);
  expect(new Set(presets.map(({ title }) => title)).size).toBe(presets.length);
});

test.each(presets)('the sandbox takes the order "$title"', ({ fault }) => {
  expect(faultShape.parse(fault)).toEqual(fault);
});
