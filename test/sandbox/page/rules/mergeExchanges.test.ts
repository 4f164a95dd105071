// What is new in the wire log joins what is known.
import { expect, test } from '@jest/globals';
import { mergeExchanges } from '../../../../sandbox/page/rules/mergeExchanges.ts';
import { anExchange } from './anExchange.ts';

test('new ones come on top, and known ones change where they stand', () => {
  const known = [anExchange(3, { state: 'open', status: null }), anExchange(2), anExchange(1)];
  const merged = mergeExchanges(known, [anExchange(4), anExchange(3)]);
  expect(merged.map(({ id, status }) => [id, status])).toEqual([
    ['4', 204],
    ['3', 204],
    ['2', 204],
    ['1', 204],
  ]);
});

test('no more than the sandbox keeps are kept', () => {
  const known = Array.from({ length: 500 }, (_, index) => anExchange(500 - index));
  const merged = mergeExchanges(known, [anExchange(501)]);
  expect([merged.length, merged[0]?.id, merged.at(-1)?.id]).toEqual([500, '501', '2']);
});

test('where nothing is new, nothing changes', () => {
  const known = [anExchange(1)];
  expect(mergeExchanges(known, [])).toBe(known);
});
