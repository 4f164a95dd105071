// Who is the same person: the Entra object id decides.
import { expect, test } from '@jest/globals';
import { distinctPeople, isAmong, isSamePerson } from '../../src/domain/person.ts';
import { ada, bob, carla, person } from './factories.ts';

test('a person stays the same under another name and another Teams id', () => {
  expect(isSamePerson(bob, { ...bob, name: 'Robert Okafor', teamsId: '29:elsewhere' })).toBe(true);
});

test('two people of one name are two people', () => {
  expect(isSamePerson(bob, person('Bob Okafor', { entraId: 'entra-another-bob' }))).toBe(false);
});

test('a person is found among others by their Entra id', () => {
  expect(isAmong({ ...bob, name: 'Bob' }, [ada, bob])).toBe(true);
  expect(isAmong(carla, [ada, bob])).toBe(false);
});

test('of several mentions of one person the first is kept, in order', () => {
  const again = { ...bob, name: 'Bob' };

  expect(distinctPeople([bob, carla, again, ada, carla])).toEqual([bob, carla, ada]);
});
