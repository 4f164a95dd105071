// The faults one can switch on with a click.
import { expect, test } from '@jest/globals';
import { describeFault, faultPresets, isSameFault } from '../../../../sandbox/page/rules/faultPresets.ts';

test('no two presets are the same fault', () => {
  const pairs = faultPresets.flatMap((a) => faultPresets.filter((b) => a !== b && isSameFault(a.fault, b.fault)));
  expect(pairs).toEqual([]);
});

test('a fault that was ordered by somebody else is described in one line', () => {
  expect(
    describeFault({
      service: 'connector',
      operation: 'postActivity',
      effect: { kind: 'status', status: 412 },
      times: 2,
    }),
  ).toBe('connector postActivity: answers 412, 2 times');
});
