// How an exchange ended.
import { expect, test } from '@jest/globals';
import { outcomeKind, outcomeText, tallyOf } from '../../../../sandbox/page/rules/exchangeOutcome.ts';
import { anExchange } from './anExchange.ts';

const throttled = { status: 429, retryAfterSeconds: 3 };
const reset = { state: 'reset', status: null } as const;

test.each([
  [{}, 'accepted', '204'],
  [throttled, 'throttled', '429 · again in 3 s'],
  [{ status: 503 }, 'refused', '503'],
  [reset, 'unanswered', 'Reset'],
  [{ state: 'open', status: null }, 'unanswered', 'Waiting'],
  [{ state: 'held', status: null }, 'unanswered', 'Held'],
] as const)('%j is %s, and reads "%s"', (overrides, kind, text) => {
  const exchange = anExchange(1, overrides);
  expect([outcomeKind(exchange), outcomeText(exchange)]).toEqual([kind, text]);
});

test('a burst is told by how often what came out, what is good first', () => {
  const exchanges = [throttled, reset, {}, { status: 503 }, throttled, {}, {}].map((end) => anExchange(1, end));
  expect(tallyOf(exchanges).map(({ word, count }) => `${count} × ${word}`)).toEqual([
    '3 × 204',
    '2 × 429',
    '1 × 503',
    '1 × Reset',
  ]);
});
