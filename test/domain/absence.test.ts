// Somebody who is asked goes away, is lost or comes back.
import { expect, test } from '@jest/globals';
import { noteBack, noteDelegation, noteLoss, noteReturn } from '../../src/domain/absence.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { system } from '../../src/domain/person.ts';
import { act, ada, approval, away, bob, carla, dana, erik, everyone, hoursLater, named } from './factories.ts';
import { now, person, response, rings, task, waits, wholeChat } from './factories.ts';

const until = hoursLater(24);
const toDana = { person: bob, until, to: dana };

function ringsOf(decision: Decision | undefined) {
  return rings(decision?.consequences ?? []);
}

test('when somebody who is asked goes away, their stand-in is rung, and they know already', () => {
  const decision = noteDelegation(approval(), toDana, act(bob));

  expect(decision?.item).toMatchObject({ version: 2, absences: [away(bob, dana)] });
  expect(decision?.events).toEqual([{ kind: 'absent', actor: bob, at: now, absence: away(bob, dana) }]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Dana Ito']);
});

test('without a stand-in the owner is told that it waits', () => {
  const decision = noteDelegation(approval(), { person: bob, until }, act(bob));

  expect(decision?.item.absences).toEqual([away(bob)]);
  expect(ringsOf(decision)).toEqual(['away: Ada Berg']);
});

test.each([
  ['the owner', ada],
  ['asked as well', carla],
  ['not in the chat', person('Gil Stone')],
])('nobody stands in who is %s', (_, to) => {
  const item = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' } } });

  expect(noteDelegation(item, { person: bob, until, to }, act(bob))?.item.absences).toEqual([away(bob)]);
});

test('nobody stands in for two', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' } },
    absences: [away(carla, dana)],
  });

  expect(noteDelegation(item, toDana, act(bob))?.item.absences).toEqual([away(carla, dana), away(bob)]);
});

test('nobody stands in who has answered for another', () => {
  const responses = [response(carla, 'approve', { by: dana })];
  const item = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses } });

  expect(noteDelegation(item, toDana, act(bob))?.item.absences).toEqual([away(bob)]);
});

test('when a stand-in goes away too, the next in the chain is rung, and the absent one told', () => {
  const item = approval({ absences: [away(bob, dana)] });
  const decision = noteDelegation(item, { person: dana, until, to: erik }, act(dana, { delegations: [toDana] }));

  expect(decision?.item.absences).toEqual([away(bob, erik)]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Erik Holm', 'standsIn: Bob Okafor']);
});

test('an assignee who goes away hands the task to their stand-in', () => {
  expect(ringsOf(noteDelegation(task(), { person: carla, until, to: dana }, act(carla)))).toEqual([
    'taskCreated: Dana Ito',
  ]);
});

test('a leave of somebody whose voice is not missing changes nothing', () => {
  const answered = approval({ stage: { audience: named(bob, carla), responses: [response(bob, 'approve')] } });

  expect(noteDelegation(answered, toDana, act(bob))).toBeUndefined();
  expect(noteDelegation(approval({ stage: { audience: wholeChat } }), toDana, act(bob))).toBeUndefined();
  expect(noteDelegation(approval({ state: 'approved' }), toDana, act(bob))).toBeUndefined();
  expect(noteDelegation(approval({ absences: [away(bob, dana)] }), toDana, act(bob))).toBeUndefined();
});

test.each(['left', 'unreachable'] as const)(
  'when somebody who is asked is lost (%s), the owner is told, once',
  (why) => {
    const decision = noteLoss(approval(), { person: bob, why }, act(system));

    expect(decision?.item.absences).toEqual([{ person: bob, why }]);
    expect(ringsOf(decision)).toEqual([`${why}: Ada Berg`]);
    expect(decision && noteLoss(decision.item, { person: bob, why }, act(system))).toBeUndefined();
  },
);

test('whom a stand-in speaks for is not lost', () => {
  const item = approval({ absences: [away(bob, dana)] });
  const circumstances = act(system, { delegations: [toDana] });

  expect(noteLoss(item, { person: bob, why: 'left' }, circumstances)).toBeUndefined();
});

test('when a stand-in is lost, the request waits for the absent one again', () => {
  const item = approval({ absences: [away(bob, dana)] });
  const decision = noteLoss(item, { person: dana, why: 'left' }, act(system, { delegations: [toDana] }));

  expect(decision?.item.absences).toEqual([away(bob)]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Bob Okafor', 'away: Ada Berg']);
});

test('who comes back to the chat is rung again', () => {
  const item = approval({ absences: [{ person: bob, why: 'left' }] });
  const decision = noteReturn(item, bob, act(system, { roster: everyone.filter((one) => one !== bob) }));

  expect(decision?.item.absences).toEqual([]);
  expect(decision?.events).toEqual([{ kind: 'returned', actor: system, at: now, person: bob }]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Bob Okafor']);
});

test('who ends their leave relieves their stand-in, and knows it', () => {
  const decision = noteBack(approval({ absences: [away(bob, dana)] }), bob, act(bob));

  expect(decision?.item.absences).toEqual([]);
  expect(ringsOf(decision)).toEqual(['answersThemselves: Dana Ito']);
});

test('a request waits no longer than for the first who is back along the chain', () => {
  const soon = hoursLater(2);
  const delegations = [
    { person: dana, until: hoursLater(3), to: erik },
    { person: erik, until: soon },
  ];

  expect(noteDelegation(approval(), toDana, act(bob, { delegations }))?.item.absences).toEqual([waits(bob, soon)]);
});

test('who is back only after the absent person need not be looked out for', () => {
  const delegations = [{ person: dana, until: hoursLater(25) }];

  expect(noteDelegation(approval(), toDana, act(bob, { delegations }))?.item.absences).toEqual([away(bob)]);
});

test('who says to be back is rung for whoever named them and has nobody else', () => {
  const item = approval({ absences: [waits(bob, hoursLater(2))] });
  const decision = noteBack(item, dana, act(system, { delegations: [toDana] }));

  expect(decision?.item.absences).toEqual([away(bob, dana)]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Dana Ito', 'standsIn: Bob Okafor']);
});

test('who joins the chat is rung for whoever named them and has nobody else', () => {
  const roster = everyone.filter((one) => one !== dana);
  const decision = noteReturn(
    approval({ absences: [away(bob)] }),
    dana,
    act(system, { delegations: [toDana], roster }),
  );

  expect(decision?.item.absences).toEqual([away(bob, dana)]);
});

test('who names another stand-in does so for those who named them', () => {
  const item = approval({ absences: [waits(bob, hoursLater(2))] });
  const decision = noteDelegation(
    item,
    { person: dana, until: hoursLater(2), to: erik },
    act(dana, { delegations: [toDana, { person: dana, until: hoursLater(2) }] }),
  );

  expect(decision?.item.absences).toEqual([away(bob, erik)]);
});

test('who says to be back takes back what they had passed on', () => {
  const item = approval({ absences: [away(bob, erik)] });
  const decision = noteBack(item, dana, act(system, { delegations: [toDana] }));

  expect(decision?.item.absences).toEqual([away(bob, dana)]);
  expect(ringsOf(decision)).toEqual(['reassigned: Erik Holm', 'approvalRequired: Dana Ito', 'standsIn: Bob Okafor']);
});

test('who passes on to another than before does so for those who named them', () => {
  const item = approval({ absences: [away(bob, erik)] });
  const leave = { person: dana, until, to: carla };

  expect(noteDelegation(item, leave, act(dana, { delegations: [toDana] }))?.item.absences).toEqual([away(bob, carla)]);
});

test('who has been rung as a stand-in keeps the part though somebody nearer comes to the chat, or into reach', () => {
  const item = approval({ absences: [away(bob, erik)] });

  expect(noteReturn(item, dana, act(system, { delegations: [toDana] }))).toBeUndefined();
});

test('who is not in the chat does not come there by saying to be back', () => {
  const roster = everyone.filter((one) => one !== dana);
  const item = approval({ absences: [away(bob, erik)] });

  expect(noteBack(item, dana, act(system, { delegations: [toDana], roster }))?.item.absences).toEqual([away(bob)]);
});

test('who is out of reach does not come into reach by saying to be back', () => {
  const item = approval({ absences: [{ person: bob, why: 'unreachable' }] });

  expect(noteBack(item, bob, act(system))).toBeUndefined();
});

test('who comes back to the chat on leave stays on leave', () => {
  const item = approval({ absences: [away(bob, dana)] });

  expect(noteReturn(item, bob, act(system, { delegations: [toDana] }))).toBeUndefined();
  expect(noteReturn(approval(), bob, act(system))).toBeUndefined();
});
