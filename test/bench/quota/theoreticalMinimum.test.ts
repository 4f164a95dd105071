// The shortest time that Graph's limits leave.
import { expect, test } from '@jest/globals';
import { connectorLimits, feedLimits } from '../../../bench/microsoft/limits.ts';
import { theoreticalMinimumSeconds } from '../../../bench/quota/theoreticalMinimum.ts';

test('at five a second the thousandth notification goes out 199 seconds after the first', () => {
  expect(theoreticalMinimumSeconds([1000], feedLimits)).toBe(199);
});

test('five notifications take no time, and a sixth a second', () => {
  expect(theoreticalMinimumSeconds([5], feedLimits)).toBe(0);
  expect(theoreticalMinimumSeconds([6], feedLimits)).toBe(1);
});

test('many tenants are held up by the ceiling over all of them', () => {
  const fiftyEach = Array.from({ length: 20 }, () => 50);

  expect(theoreticalMinimumSeconds(fiftyEach, feedLimits)).toBe(19);
});

test('a few tenants are held up by what each of them may', () => {
  expect(theoreticalMinimumSeconds([50, 50], feedLimits)).toBe(9);
});

test('in one chat it is the strictest of the windows that counts', () => {
  const oneChat = { perTenant: connectorLimits.postsPerChat, inAll: [] };

  expect(theoreticalMinimumSeconds([50], oneChat)).toBe(12);
  expect(theoreticalMinimumSeconds([61], oneChat)).toBe(30);
});

test('nothing takes no time', () => {
  expect(theoreticalMinimumSeconds([], feedLimits)).toBe(0);
});
