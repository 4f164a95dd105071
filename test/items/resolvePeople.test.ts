// Who is meant by a mention or a people picker, and who of them can be asked.
import { expect, test } from '@jest/globals';
import { resolvePeople, rosterFrom } from '../../src/items/resolvePeople.ts';
import { ada, bob, carla } from '../storage/factories.ts';

const guest = { teamsId: '29:Guest', entraId: undefined, name: 'Guest' };
const members = [ada, bob, guest];

test('a mention names by Teams id, a people picker by Entra object id in any case', () => {
  const mentioned = { id: ada.teamsId, name: 'Ada' };
  const picked = { id: bob.entraId.toUpperCase(), name: '' };
  const resolved = resolvePeople([mentioned, picked], members);

  if (resolved.kind !== 'resolved') throw new Error(`Not resolved but ${resolved.kind}`);
  expect([mentioned, picked].map(resolved.personOf)).toEqual([ada, bob]);
});

test('nobody named is nobody missing', () => {
  expect(resolvePeople([], []).kind).toBe('resolved');
});

test('whoever is no member is unknown, named once however often they were named', () => {
  const unknown = { id: carla.teamsId, name: 'Carla' };

  expect(resolvePeople([unknown, { id: ada.teamsId, name: 'Ada' }, unknown], members)).toEqual({
    kind: 'unknown',
    refusal: { kind: 'refused', reason: 'notInChat', names: ['Carla'] },
  });
});

test('a member without an Entra account is known, and cannot be asked', () => {
  expect(resolvePeople([{ id: guest.teamsId, name: 'Guest' }], members)).toEqual({
    kind: 'withoutAccount',
    refusal: { kind: 'refused', reason: 'withoutAccount', names: ['Guest'] },
  });
});

test('while somebody is unknown, that is what is told: they may have an account', () => {
  const named = [guest, carla].map(({ teamsId, name }) => ({ id: teamsId, name }));

  expect(resolvePeople(named, members).kind).toBe('unknown');
});

test('asking for a person who was not to be resolved is a mistake of ours', () => {
  const resolved = resolvePeople([], members);

  if (resolved.kind !== 'resolved') throw new Error(`Not resolved but ${resolved.kind}`);
  expect(() => resolved.personOf({ id: ada.teamsId, name: 'Ada' })).toThrow(ada.teamsId);
});

test('those who can be asked are the members with an Entra account', () => {
  expect(rosterFrom(members)).toEqual([ada, bob]);
});
