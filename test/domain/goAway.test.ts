// How somebody goes on leave.
import { expect, test } from '@jest/globals';
import { goAway } from '../../src/domain/goAway.ts';
import { bob, carla, dana, hoursLater, now } from './factories.ts';

const until = hoursLater(24);

test('a leave has an end, and a stand-in where one is named', () => {
  expect(goAway({ person: bob, until }, { delegations: [], now })).toEqual({ person: bob, until });
  expect(goAway({ person: bob, until, to: carla }, { delegations: [], now })).toEqual({
    person: bob,
    until,
    to: carla,
    standIn: carla,
  });
});

test('nobody stands in for themselves', () => {
  expect(goAway({ person: bob, until, to: bob }, { delegations: [], now })).toMatchObject({ reason: 'delegateIsSelf' });
});

test('a leave ends ahead, and within five years', () => {
  expect(goAway({ person: bob, until: now }, { delegations: [], now })).toMatchObject({ reason: 'dateInPast' });
  expect(goAway({ person: bob, until: hoursLater(6 * 8766) }, { delegations: [], now })).toMatchObject({
    reason: 'dateTooFar',
  });
});

test('whoever stands in may be away too, but not lead back', () => {
  const delegations = [{ person: carla, until, to: dana }];

  expect(goAway({ person: bob, until, to: carla }, { delegations, now })).toMatchObject({ to: carla, standIn: dana });
  expect(goAway({ person: dana, until, to: carla }, { delegations, now })).toEqual({
    kind: 'refused',
    reason: 'delegationLoop',
    names: ['Carla Ruiz', 'Dana Ito'],
  });
});

test('where whoever was named is away and has named nobody, nobody stands in', () => {
  const delegations = [{ person: carla, until }];

  expect(goAway({ person: bob, until, to: carla }, { delegations, now })).toEqual({ person: bob, until, to: carla });
});

test('a new leave takes the place of the former one', () => {
  const delegations = [{ person: bob, until, to: carla }];

  expect(goAway({ person: bob, until, to: dana }, { delegations, now })).toMatchObject({ to: dana });
});
