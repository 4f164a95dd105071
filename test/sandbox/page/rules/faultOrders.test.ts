// What an order of a fault says.
import { expect, test } from '@jest/globals';
import type { Fault } from '../../../../sandbox/page/api/wireShapes.ts';
import { describeFault, describeFrequency, isSameFault, soOften } from '../../../../sandbox/page/rules/faultOrders.ts';

const busy: Fault = { service: 'graph', effect: { kind: 'status', status: 503 } };

test.each([
  ['always', ''],
  ['oneInFive', '20 % of the time'],
  ['next', 'only the next'],
] as const)('what happens %s is told as "%s"', (frequency, words) => {
  expect(describeFrequency(soOften(busy, frequency))).toBe(words);
});

test('a fault that happens less often is the same fault', () => {
  expect(isSameFault(busy, soOften(busy, 'oneInFive'))).toBe(true);
});

test('another status or another chat is another fault', () => {
  expect(isSameFault(busy, { ...busy, effect: { kind: 'status', status: 502 } })).toBe(false);
  expect(isSameFault(busy, { ...busy, chatId: 'crew' })).toBe(false);
});

test('a fault that was ordered by somebody else is described in one line', () => {
  const effect = { kind: 'status', status: 412 } as const;
  expect(describeFault({ service: 'connector', operation: 'postActivity', effect, times: 2 })).toBe(
    'connector postActivity: answers 412, 2 times',
  );
  expect(describeFault({ service: 'bot', person: 'bob', effect: { kind: 'reset' } })).toBe('bot: reset, person bob');
});
