// How a voice is handed to another person.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Approval, Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { accepted, act, ada, approval, away, bob, carla, dana, erik, hoursLater, named, now } from './factories.ts';
import { person, response, rings, stage, task, wholeChat } from './factories.ts';

function reassign(item: Item, actor: Person, { from, to }: { from?: Person; to: Person }) {
  return decide(item, { kind: 'reassign', ...(from ? { from } : {}), to }, act(actor));
}

/** Bob and Carla must both approve. */
function both(overrides: Partial<Approval> = {}): Approval {
  return approval({ stages: [stage({ audience: named(bob, carla), rule: { kind: 'all' } })], ...overrides });
}

test('an approver hands over their own voice, and the next one is rung in their place', () => {
  const { item, events, consequences } = accepted(reassign(both(), bob, { to: dana }));

  expect(item).toMatchObject({ version: 2, stages: [{ audience: named(dana, carla) }] });
  expect(events).toEqual([{ kind: 'reassigned', actor: bob, at: now, from: bob, to: dana }]);
  expect(rings(consequences)).toEqual(['approvalRequired: Dana Ito']);
});

test('the owner hands over the voice of whomever they name, who is told', () => {
  const { item, consequences } = accepted(reassign(both(), ada, { from: carla, to: dana }));

  expect(item).toMatchObject({ stages: [{ audience: named(bob, dana) }] });
  expect(rings(consequences)).toEqual(['reassigned: Carla Ruiz', 'approvalRequired: Dana Ito']);
});

test('the owner need not say whose voice where only one is missing', () => {
  const asked = stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] });

  expect(accepted(reassign(both({ stages: [asked] }), ada, { to: dana })).item).toMatchObject({
    stages: [{ audience: named(bob, dana) }],
  });
  expect(reassign(both(), ada, { to: dana })).toMatchObject({ reason: 'reassignFromWhom' });
});

test('a request to the whole chat becomes one to a single person, and one call tells all', () => {
  const item = approval({ stage: { audience: wholeChat } });
  const { item: next, events, consequences } = accepted(reassign(item, ada, { to: dana }));

  expect(next).toMatchObject({ stages: [{ audience: named(dana) }] });
  expect(events).toEqual([{ kind: 'reassigned', actor: ada, at: now, to: dana }]);
  expect(rings(consequences)).toEqual(['passedOn: the whole chat', 'approvalRequired: Dana Ito']);
});

test('when the whole chat is relieved, whoever decides since the escalation is rung anew', () => {
  const item = approval({ stage: { audience: wholeChat, escalated: { to: erik, at: now } } });

  expect(rings(accepted(reassign(item, ada, { to: dana })).consequences)).toEqual([
    'passedOn: the whole chat',
    'approvalRequired: Dana Ito',
    'approvalRequired: Erik Holm',
  ]);
});

test('in a later stage the new person is rung only once it opens', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(carla) })] });
  const { item: next, consequences } = accepted(reassign(item, ada, { from: carla, to: dana }));

  expect(next).toMatchObject({ stages: [{ audience: named(bob) }, { audience: named(dana) }] });
  expect(rings(consequences)).toEqual(['reassigned: Carla Ruiz']);
});

test('with the absent one, their stand-in is relieved', () => {
  const item = both({ absences: [away(bob, dana)] });
  const { item: next, consequences } = accepted(reassign(item, ada, { from: bob, to: erik }));

  expect(next.absences).toEqual([]);
  expect(rings(consequences)).toEqual([
    'reassigned: Bob Okafor',
    'reassigned: Dana Ito',
    'approvalRequired: Erik Holm',
  ]);
});

test('a stand-in may be given for good the voice they stand in for', () => {
  const item = both({ absences: [away(bob, dana)] });

  expect(rings(accepted(reassign(item, ada, { from: bob, to: dana })).consequences)).toEqual([
    'reassigned: Bob Okafor',
    'approvalRequired: Dana Ito',
  ]);
});

test('the new person may be on leave, and then their stand-in is rung', () => {
  const delegations = [{ person: dana, until: hoursLater(24), to: erik }];
  const decision = decide(both(), { kind: 'reassign', to: dana }, act(bob, { delegations }));

  expect(accepted(decision).item.absences).toEqual([away(dana, erik)]);
  expect(rings(accepted(decision).consequences)).toEqual(['approvalRequired: Erik Holm', 'standsIn: Dana Ito']);
});

test('whom the owner stands in for cannot be asked', () => {
  const delegations = [{ person: dana, until: hoursLater(24), to: ada }];

  expect(decide(both(), { kind: 'reassign', to: dana }, act(bob, { delegations }))).toMatchObject({
    reason: 'delegateIsOwner',
    absent: dana,
  });
});

test('whoever decides alone since an escalation may hand that over', () => {
  const item = approval({ stage: { escalated: { to: erik, at: now } } });

  expect(accepted(reassign(item, erik, { to: dana })).item).toMatchObject({
    stages: [{ audience: named(bob), escalated: { to: dana } }],
  });
});

test('an assignee hands over a task, also to its owner', () => {
  const { item, consequences } = accepted(reassign(task(), carla, { to: ada }));

  expect(item).toMatchObject({ assignees: named(ada) });
  expect(rings(consequences)).toEqual(['taskCreated: Ada Berg']);
});

test.each([
  ['the owner', ada, 'ownerCannotBeAsked'],
  ['asked already', carla, 'isAskedAlready'],
  ['the same person', bob, 'isAskedAlready'],
  ['not in the chat', person('Gil Stone'), 'notInChat'],
])('nobody can be asked instead who is %s', (_, to, reason) => {
  expect(reassign(both(), bob, { to })).toMatchObject({ reason });
});

test('nobody can be asked instead who stands in or has answered for another', () => {
  const stages = [
    stage({
      audience: named(bob, carla),
      rule: { kind: 'all' },
      responses: [response(carla, 'approve', { by: erik })],
    }),
  ];

  expect(reassign(both({ absences: [away(carla, dana)] }), bob, { to: dana })).toMatchObject({
    reason: 'isAskedAlready',
  });
  expect(reassign(both({ stages }), bob, { to: erik })).toMatchObject({ reason: 'hasAnswered', person: erik });
});

test('others cannot hand over what is not theirs', () => {
  expect(reassign(both(), dana, { to: erik })).toMatchObject({ reason: 'notYoursToReassign' });
  expect(reassign(both(), bob, { from: carla, to: erik })).toMatchObject({ reason: 'notYoursToReassign' });
  expect(reassign(approval({ stage: { audience: wholeChat } }), bob, { to: erik })).toMatchObject({
    reason: 'notYoursToReassign',
  });
});

test('a voice that has been given or that nobody asked for cannot be handed over', () => {
  const stages = [stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] })];

  expect(reassign(both({ stages }), bob, { to: dana })).toMatchObject({ reason: 'hasAnswered', person: bob });
  expect(reassign(both({ stages }), ada, { from: bob, to: dana })).toMatchObject({ reason: 'hasAnswered' });
  expect(reassign(both(), ada, { from: erik, to: dana })).toMatchObject({ reason: 'isNotAsked', person: erik });
});

test('what is closed is not reassigned', () => {
  expect(reassign(both({ state: 'approved' }), ada, { from: bob, to: dana })).toMatchObject({
    reason: 'alreadyClosed',
  });
});
