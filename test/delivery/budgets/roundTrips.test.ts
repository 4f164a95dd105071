// When a call is taken as counted on the other side.
import { expect, test } from '@jest/globals';
import { createRoundTrips, timed } from '../../../src/delivery/budgets/roundTrips.ts';

function answered(...times: readonly number[]) {
  const trips = createRoundTrips();
  for (const ms of times) trips.note(ms);
  return trips;
}

const many = (count: number, ms: number) => Array.from({ length: count }, () => ms);

test('as long as too little is known a call counts from its answer', () => {
  expect(createRoundTrips().countedBeforeMs()).toBe(0);
  expect(answered(...many(19, 80)).countedBeforeMs()).toBe(0);
});

test('it counts earlier than its answer by half of the fastest one', () => {
  expect(answered(...many(19, 80), 20, 300).countedBeforeMs()).toBe(10);
});

test('what was fast long ago is forgotten', () => {
  expect(answered(5, ...many(200, 100)).countedBeforeMs()).toBe(50);
});

test('a call notes how long its answer took, and returns it', async () => {
  const trips = answered(...many(19, 80));
  const call = timed(trips, (text: string) => Promise.resolve(text.length));

  expect(await call('four')).toBe(4);
  expect(trips.countedBeforeMs()).toBeGreaterThan(0);
});

test('a call that was not answered as wanted tells nothing: it may not have been counted at all', async () => {
  const trips = answered(...many(19, 80));
  const call = timed(trips, () => Promise.reject(new Error('connect ECONNREFUSED')));

  await expect(call()).rejects.toThrow('ECONNREFUSED');
  expect(trips.countedBeforeMs()).toBe(0);
});
