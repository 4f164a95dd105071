// How delegations lead from one person to the next.
import { expect, test } from '@jest/globals';
import type { Delegation } from '../../src/domain/delegation.ts';
import type { Person } from '../../src/domain/person.ts';
import { chainFrom, lastInChain } from '../../src/domain/standIn.ts';
import { bob, carla, dana, erik, hoursLater, now } from './factories.ts';

function leave(person: Person, to?: Person, until = hoursLater(24)): Delegation {
  return { person, until, ...(to ? { to } : {}) };
}

test('whoever is there needs no stand-in', () => {
  expect(lastInChain(bob, { delegations: [leave(carla, dana)], now })).toBeUndefined();
});

test('a chain is followed while those in it are away too', () => {
  const delegations = [leave(bob, carla), leave(carla, dana)];

  expect(chainFrom(bob, { delegations, now })).toEqual({ people: [carla, dana], end: 'isThere' });
  expect(lastInChain(bob, { delegations, now })).toEqual(dana);
});

test('a leave that is over leads nowhere', () => {
  const delegations = [leave(bob, carla), leave(carla, dana, now)];

  expect(lastInChain(bob, { delegations, now })).toEqual(carla);
});

test('at the end of a chain somebody may be away and have named nobody', () => {
  expect(chainFrom(bob, { delegations: [leave(bob, carla), leave(carla)], now })).toEqual({
    people: [carla],
    end: 'waits',
  });
});

test('a loop ends where it meets itself', () => {
  const delegations = [leave(bob, carla), leave(carla, dana), leave(dana, carla)];

  expect(chainFrom(bob, { delegations, now })).toEqual({ people: [carla, dana, carla], end: 'loops' });
  expect(lastInChain(bob, { delegations, now })).toBeUndefined();
  expect(lastInChain(erik, { delegations, now })).toBeUndefined();
});
