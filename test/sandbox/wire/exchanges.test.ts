// The wire log.
import { expect, test } from '@jest/globals';

import { createExchanges } from '../../../sandbox/wire/exchanges.ts';

const start = {
  direction: 'toMicrosoft',
  service: 'graph',
  operation: 'chat',
  method: 'GET',
  path: '/v1.0/chats/1',
  requestBody: null,
} as const;

test('an exchange is open until it is answered', () => {
  const exchanges = createExchanges(() => undefined);
  const exchange = exchanges.open(start);
  expect(exchanges.newestFirst()).toMatchObject([{ state: 'open', status: null }]);
  exchange.answered({ status: 204, responseBody: null });
  expect(exchanges.newestFirst()).toMatchObject([{ state: 'answered', status: 204, durationMs: expect.any(Number) }]);
});

test('a connection that closes after the answer was not reset', () => {
  const exchanges = createExchanges(() => undefined);
  const exchange = exchanges.open(start);
  exchange.answered({ status: 204, responseBody: null });
  exchange.reset();
  expect(exchanges.newestFirst()).toMatchObject([{ state: 'answered' }]);
});

test('the log keeps the last 500, newest first', () => {
  const exchanges = createExchanges(() => undefined);
  for (let number = 1; number <= 501; number += 1) exchanges.open(start);
  const ids = exchanges.newestFirst().map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([500, 501, 2]);
});

test('what changed after a revision is told apart from what did not', () => {
  const exchanges = createExchanges(() => undefined);
  const first = exchanges.open(start);
  exchanges.open(start);
  const seen = exchanges.revision();
  first.noted('Ordered');
  first.answered({ status: 429, responseBody: null, retryAfterSeconds: 3 });
  expect(exchanges.newestFirst(seen)).toMatchObject([{ id: 1, status: 429, retryAfterSeconds: 3, note: 'Ordered' }]);
  expect(exchanges.newestFirst(exchanges.revision())).toEqual([]);
});

test('an exchange that newer ones have pushed out may still end', () => {
  const exchanges = createExchanges(() => undefined);
  const oldest = exchanges.open(start);
  for (let number = 1; number <= 500; number += 1) exchanges.open(start);
  oldest.reset();
  expect(exchanges.newestFirst().map(({ state }) => state)).not.toContain('reset');
});
