// What the ledger of Microsoft's side says about notifications that were to go out once each.
import { expect, test } from '@jest/globals';
import type { Entry } from '../../../bench/microsoft/ledger.ts';
import { sharesOf, tallyOf } from '../../../bench/quota/tally.ts';

function call(overrides: Partial<Entry> = {}): Entry {
  return { kind: 'feeds', tenantId: 'contoso', at: 0, outcome: 'accepted', saying: 'one', ...overrides };
}

test('what was never accepted is lost, however often it was tried', () => {
  const entries = [
    call(),
    call({ saying: 'two', outcome: 'throttled' }),
    call({ saying: 'two', outcome: 'throttled' }),
  ];

  expect(tallyOf(entries, { kind: 'feeds', wanted: 2 })).toMatchObject({ lost: 1, throttled: 2, repeated: 0 });
});

test('a notification without a chain that is accepted again is seen twice', () => {
  const entries = [call({ outcome: 'unanswered' }), call({ at: 500 })];

  expect(tallyOf(entries, { kind: 'feeds', wanted: 1 })).toMatchObject({ lost: 0, repeated: 1, doubled: 1 });
});

test('on a chain the second takes the place of the first, and nobody sees two', () => {
  const entries = [call({ outcome: 'unanswered', place: 'bob | 1' }), call({ at: 500, place: 'bob | 1' })];

  expect(tallyOf(entries, { kind: 'feeds', wanted: 1 })).toMatchObject({ repeated: 1, doubled: 0 });
});

test('the time is that from the first call accepted to the last that was new', () => {
  const entries = [
    call({ at: 100, outcome: 'throttled', saying: 'zero' }),
    call({ at: 1000 }),
    call({ at: 3500, saying: 'two' }),
    call({ at: 9000 }),
  ];

  expect(tallyOf(entries, { kind: 'feeds', wanted: 2 }).seconds).toBe(2.5);
});

test('calls of another kind do not matter', () => {
  expect(tallyOf([call({ kind: 'posts' })], { kind: 'feeds', wanted: 0 })).toMatchObject({ lost: 0, seconds: 0 });
});

test('the share of each tenant is taken while all of them had work', () => {
  const of = (tenantId: string, at: number) => call({ tenantId, at, saying: `${tenantId} ${at}` });
  const entries = [of('a', 1), of('b', 2), of('a', 3), of('a', 4), of('b', 5), of('a', 6), of('a', 7), of('a', 8)];

  expect(sharesOf(entries, 'feeds')).toEqual([3 / 5, 2 / 5]);
});
