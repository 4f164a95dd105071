// How fast the other side has answered lately at best.
import { expect, test } from '@jest/globals';
import { createRoundTrips, timed } from '../../../src/delivery/budgets/roundTrips.ts';

test('as long as nothing was answered nothing is known, and a call counts from its answer', () => {
  expect(createRoundTrips().fastestMs()).toBe(0);
});

test('the fastest answer counts', () => {
  const trips = createRoundTrips();
  for (const ms of [80, 20, 300]) trips.note(ms);

  expect(trips.fastestMs()).toBe(20);
});

test('what was fast long ago is forgotten', () => {
  const trips = createRoundTrips();
  trips.note(5);
  for (let count = 0; count < 50; count += 1) trips.note(100 + count);

  expect(trips.fastestMs()).toBe(100);
});

test('a call notes how long its answer took, and returns it', async () => {
  const trips = createRoundTrips();
  const call = timed(trips, (text: string) => Promise.resolve(text.length));

  expect(await call('four')).toBe(4);
  expect(trips.fastestMs()).toBeGreaterThan(0);
});

test('a call that was not answered as wanted tells nothing: it may not have been counted at all', async () => {
  const trips = createRoundTrips();
  const call = timed(trips, () => Promise.reject(new Error('connect ECONNREFUSED')));

  await expect(call()).rejects.toThrow('ECONNREFUSED');
  expect(trips.fastestMs()).toBe(0);
});
