// Absences brought up to what is known of people, and who is told of the difference.
import { expect, test } from '@jest/globals';
import type { Change } from '../../src/domain/change.ts';
import type { Absence, Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { reviewAbsences } from '../../src/domain/reviewAbsences.ts';
import type { Facts } from '../../src/domain/whyAbsent.ts';
import {
  act,
  ada,
  approval,
  away,
  bob,
  carla,
  dana,
  erik,
  everyone,
  hoursLater,
  named,
  rings,
  waits,
} from './factories.ts';

const until = hoursLater(24);
const both = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' } } });

function review(item: Item, facts: Partial<Facts> = {}, voices: readonly Person[] = [bob, carla]): Change {
  return reviewAbsences(item, voices, { ...act(ada), unreachable: [], ...facts });
}

function withAbsence(absence: Absence): Item {
  return { ...both, absences: [absence] };
}

test('what is known already changes nothing, not even the object', () => {
  const item = withAbsence(away(bob, dana));

  expect(review(item, { delegations: [{ person: bob, until, to: dana }] }).item).toBe(item);
});

test('two who named the same person do not both get them', () => {
  const delegations = [
    { person: bob, until, to: dana },
    { person: carla, until, to: dana },
  ];

  expect(review(both, { delegations }).item.absences).toEqual([away(bob, dana), away(carla)]);
});

test('only the voices that are looked at change', () => {
  const delegations = [
    { person: bob, until, to: dana },
    { person: carla, until, to: erik },
  ];

  expect(review(both, { delegations }, [carla]).item.absences).toEqual([away(carla, erik)]);
});

test('who is looked at anew stays where they are in the order', () => {
  const item = { ...both, absences: [away(bob), away(carla)] };
  const delegations = [{ person: bob, until, to: dana }];

  expect(review(item, { delegations }, [bob]).item.absences).toEqual([away(bob, dana), away(carla)]);
});

test('a leave that becomes longer is told to whoever is away', () => {
  const longer = hoursLater(48);
  const change = review(withAbsence(away(bob, dana)), { delegations: [{ person: bob, until: longer, to: dana }] });

  expect(change.events).toMatchObject([{ kind: 'absent', absence: away(bob, dana, longer) }]);
  expect(rings(change.rings)).toEqual(['standsIn: Bob Okafor']);
});

test('a stand-in who is replaced hears by whom, and the new one is rung', () => {
  const change = review(withAbsence(away(bob, dana)), { delegations: [{ person: bob, until, to: erik }] });

  expect(rings(change.rings)).toEqual(['reassigned: Dana Ito', 'approvalRequired: Erik Holm', 'standsIn: Bob Okafor']);
});

test('a stand-in who cannot be rung is none', () => {
  const delegations = [{ person: bob, until, to: dana }];

  expect(review(both, { delegations, unreachable: [dana] }).item.absences).toEqual([away(bob)]);
});

test.each([
  ['left', { roster: everyone.filter((one) => one !== bob) }],
  ['unreachable', { unreachable: [bob] }],
] as const)('of a voice that nobody can give (%s) the owner hears', (why, facts) => {
  const change = review(both, facts);

  expect(change.item.absences).toEqual([{ person: bob, why }]);
  expect(rings(change.rings)).toEqual([`${why}: Ada Berg`]);
});

test('a stand-in answers even for whoever has left', () => {
  const roster = everyone.filter((one) => one !== bob);

  expect(review(both, { roster, delegations: [{ person: bob, until, to: dana }] }).item.absences).toEqual([
    away(bob, dana),
  ]);
});

test('when only the time to look again differs, nobody hears of it', () => {
  const delegations = [
    { person: bob, until, to: dana },
    { person: dana, until: hoursLater(2) },
  ];
  const change = review(withAbsence(away(bob)), { delegations });

  expect(change.item.absences).toEqual([waits(bob, hoursLater(2))]);
  expect([change.events, change.rings]).toEqual([[], []]);
});
