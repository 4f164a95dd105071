// Whom a people picker offers.
import { expect, test } from '@jest/globals';
import { idsOf, peopleFor } from '../../../../sandbox/page/rules/peopleChoice.ts';

const people = ['Ada Berg', 'Bob Okafor', 'Carla Ruiz'].map((name) => ({
  objectId: name.slice(0, 3).toLowerCase(),
  teamsId: '29:1',
  name,
  userPrincipalName: `${name.toLowerCase().replace(' ', '.')}@contoso.example`,
  locale: 'en-US',
  timeZone: null,
}));

test.each([
  ['', ['Ada Berg', 'Bob Okafor', 'Carla Ruiz']],
  ['B', ['Ada Berg', 'Bob Okafor']],
  ['bob o', ['Bob Okafor']],
  ['carla.ruiz@', ['Carla Ruiz']],
  ['zoe', []],
])('for "%s" it offers %j', (query, names) => {
  expect(peopleFor({ query, people, chosen: [] }).map(({ name }) => name)).toEqual(names);
});

test('nobody is offered twice', () => {
  expect(peopleFor({ query: '', people, chosen: ['bob', 'ada'] })).toMatchObject([{ name: 'Carla Ruiz' }]);
});

test('a value is ids between commas', () => {
  expect(idsOf('a, b,,c')).toEqual(['a', 'b', 'c']);
  expect(idsOf('')).toEqual([]);
});
