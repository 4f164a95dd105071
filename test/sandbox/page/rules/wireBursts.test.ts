// Bursts in the wire log.
import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../../sandbox/page/api/wireShapes.ts';
import { drawBursts, spanMs } from '../../../../sandbox/page/rules/wireBursts.ts';
import { anExchange } from './anExchange.ts';

const post = { service: 'connector', operation: 'postActivity' };

/** The lines from the top, a burst by how many it draws together. */
function lines(exchanges: readonly Exchange[]): readonly string[] {
  return drawBursts(exchanges).map((entry) =>
    entry.kind === 'burst' ? `${entry.exchanges.length} together` : entry.exchange.id,
  );
}

test('five of a kind in quick succession are one line, where the newest of them stands', () => {
  const exchanges = [5, 4, 3, 2, 1].map((second) => anExchange(second));
  expect(lines([anExchange(6, post), ...exchanges, anExchange(0, post)])).toEqual(['6', '5 together', '0']);
});

test('what happens in between does not break a burst, and stays in its place', () => {
  const exchanges = [5, 4, 3].map((second) => anExchange(second));
  const between = anExchange(2.5, { ...post, id: 'between' });
  const older = [2, 1].map((second) => anExchange(second));
  expect(lines([...exchanges, between, ...older])).toEqual(['5 together', 'between']);
});

test('fewer than five stay lines of their own, in their order', () => {
  const exchanges = [anExchange(4), anExchange(3, post), anExchange(2), anExchange(1, post)];
  expect(lines(exchanges)).toEqual(['4', '3', '2', '1']);
});

test('a pause of more than three seconds ends a burst', () => {
  const exchanges = [14, 13, 12, 11, 10, 5, 4, 3, 2, 1].map((second) => anExchange(second));
  expect(lines(exchanges)).toEqual(['5 together', '5 together']);
});

test('a burst keeps its id while it goes on', () => {
  const exchanges = [5, 4, 3, 2, 1].map((second) => anExchange(second));
  const [before] = drawBursts(exchanges);
  const [after] = drawBursts([anExchange(6), ...exchanges]);
  expect(before).toMatchObject({ kind: 'burst', id: 'burst 1' });
  expect(after).toMatchObject({ kind: 'burst', id: 'burst 1' });
});

test('a burst lasts from its first request to its last', () => {
  expect(spanMs([7, 4, 1].map((second) => anExchange(second)))).toBe(6000);
});
