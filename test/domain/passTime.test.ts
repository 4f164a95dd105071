// What time does to an item, and when it will next do something.
import { expect, test } from '@jest/globals';
import type { Act } from '../../src/domain/command.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Item } from '../../src/domain/item.ts';
import { nextWake } from '../../src/domain/nextWake.ts';
import { passTime } from '../../src/domain/passTime.ts';
import { system } from '../../src/domain/person.ts';
import { ada, approval, away, bob, carla, created, dana, erik, everyone, hoursLater, named } from './factories.ts';
import { now, response, rings, stage, task, waits } from './factories.ts';

function pass(item: Item, circumstances: Partial<Act> = {}) {
  return passTime(item, { now, delegations: [], roster: everyone, ...circumstances });
}

function ringsOf(decision: Decision | undefined) {
  return rings(decision?.consequences ?? []);
}

const past = hoursLater(-0.5);

test('only people move an item that has no times', () => {
  expect(nextWake(approval())).toBeUndefined();
  expect(pass(approval())).toBeUndefined();
});

test('the earliest of its times wakes an item, until it is closed', () => {
  const times = { due: hoursLater(2), expires: hoursLater(3), absences: [away(bob, dana, hoursLater(1))] };

  expect(nextWake(approval(times))).toEqual(hoursLater(1));
  expect(nextWake(approval({ ...times, absences: [] }))).toEqual(hoursLater(2));
  expect(nextWake(approval({ ...times, absences: [], overdue: true }))).toEqual(hoursLater(3));
  expect(nextWake(approval({ ...times, state: 'approved' }))).toBeUndefined();
});

test('a request expires: it closes, and the owner and all still asked are told', () => {
  const responses = [response(bob, 'approve')];
  const stages = [stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses })];
  const decision = pass(approval({ stages, expires: now }));

  expect(decision?.item).toMatchObject({ state: 'expired', version: 2, closing: { by: system, at: now } });
  expect(decision?.events).toEqual([{ kind: 'expired', actor: system, at: now }]);
  expect(ringsOf(decision)).toEqual(['approvalDecided: Ada Berg', 'approvalDecided: Carla Ruiz']);
});

test('what expires does nothing else', () => {
  const item = approval({ due: past, expires: now, reminders: { sent: 0, everyMinutes: 60 } });

  expect(pass(item)?.events.map(({ kind }) => kind)).toEqual(['expired']);
});

test('a due time that passes is told to the owner and to those still asked, once', () => {
  const decision = pass(task({ due: now }));

  expect(decision?.item).toMatchObject({ overdue: true, reminders: { sent: 0 } });
  expect(decision?.events).toEqual([{ kind: 'overdue', actor: system, at: now }]);
  expect(ringsOf(decision)).toEqual(['overdue: Ada Berg', 'taskCreated: Carla Ruiz']);
  expect(decision && pass(decision.item)).toBeUndefined();
});

test('reminders go out by themselves, counted from the opening of the stage or the last reminder', () => {
  const every = { everyMinutes: 120, sent: 1 };
  const [early, late] = [new Date(created.getTime() - 1), hoursLater(1, created)];

  expect(nextWake(approval({ reminders: every }))).toEqual(hoursLater(2, created));
  expect(nextWake(approval({ reminders: { ...every, lastAt: early } }))).toEqual(hoursLater(2, created));
  expect(nextWake(approval({ reminders: { ...every, lastAt: late } }))).toEqual(hoursLater(3, created));
});

test('after a long time one reminder goes out, not one for each that was missed', () => {
  const item = approval({ reminders: { everyMinutes: 60, sent: 0 } });
  const muchLater = hoursLater(24);
  const decision = pass(item, { now: muchLater });

  expect(decision?.item.reminders).toEqual({ everyMinutes: 60, sent: 1, lastAt: muchLater });
  expect(decision?.events).toEqual([{ kind: 'reminded', actor: system, at: muchLater, automatic: true }]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Bob Okafor']);
});

test('the tenth reminder is the last', () => {
  expect(nextWake(approval({ reminders: { everyMinutes: 60, sent: 10 } }))).toBeUndefined();
});

test('an undecided stage is escalated: one more person is rung, and the owner told', () => {
  const item = approval({ escalation: { to: erik, afterMinutes: 62 } });
  const decision = pass(item);

  expect(nextWake(item)).toEqual(now);
  expect(decision?.item).toMatchObject({ stages: [{ escalated: { to: erik, at: now } }] });
  expect(decision?.events).toEqual([{ kind: 'escalated', actor: system, at: now, to: erik }]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Erik Holm', 'escalated: Ada Berg']);
  expect(decision && nextWake(decision.item)).toBeUndefined();
});

test('there is nothing to escalate to somebody who has answered, for themselves or for another', () => {
  const escalation = { to: carla, afterMinutes: 1 };
  const given = [response(carla, 'approve'), response(bob, 'approve', { by: carla })];

  for (const answer of given) {
    const stages = [
      stage({ audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [answer], openedAt: created }),
    ];
    expect(nextWake(approval({ stages, escalation }))).toBeUndefined();
  }
});

test('there is nothing to escalate to whoever is asked alone', () => {
  expect(nextWake(approval({ escalation: { to: bob, afterMinutes: 1 } }))).toBeUndefined();
});

test('each stage is escalated anew', () => {
  const first = stage({ responses: [response(bob, 'approve')], escalated: { to: erik, at: past } });
  const item = approval({
    stages: [first, stage({ audience: named(carla), openedAt: now })],
    openStage: 1,
    escalation: { to: erik, afterMinutes: 60 },
  });

  expect(nextWake(item)).toEqual(hoursLater(1));
});

test('whomever it is escalated to may be on leave: then their stand-in is rung', () => {
  const delegations = [{ person: erik, until: hoursLater(24), to: dana }];
  const decision = pass(approval({ escalation: { to: erik, afterMinutes: 1 } }), { delegations });

  expect(decision?.item.absences).toEqual([away(erik, dana)]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Dana Ito', 'standsIn: Erik Holm', 'escalated: Ada Berg']);
});

test('a stand-in to whom it is escalated speaks for themselves from then on', () => {
  const item = approval({ escalation: { to: erik, afterMinutes: 1 }, absences: [away(bob, erik)] });
  const decision = pass(item, { delegations: [{ person: bob, until: hoursLater(24), to: erik }] });

  expect(decision?.item.absences).toEqual([away(bob)]);
  expect(ringsOf(decision)).toContain('approvalRequired: Erik Holm');
});

test('who comes back from leave is rung, and their stand-in relieved', () => {
  const decision = pass(approval({ absences: [away(bob, dana, now)] }));

  expect(decision?.item.absences).toEqual([]);
  expect(decision?.events).toEqual([{ kind: 'returned', actor: system, at: now, person: bob }]);
  expect(ringsOf(decision)).toEqual(['answersThemselves: Dana Ito', 'approvalRequired: Bob Okafor']);
});

test('who might stand in is rung when they are back', () => {
  const item = approval({ absences: [waits(bob, now)] });
  const decision = pass(item, { delegations: [{ person: bob, until: hoursLater(24), to: dana }] });

  expect(nextWake(item)).toEqual(now);
  expect(decision?.item.absences).toEqual([away(bob, dana)]);
  expect(ringsOf(decision)).toEqual(['approvalRequired: Dana Ito', 'standsIn: Bob Okafor']);
});

test('when still nobody stands in, it is looked at again later, and nobody is told', () => {
  const delegations = [
    { person: bob, until: hoursLater(24), to: dana },
    { person: dana, until: hoursLater(5) },
  ];
  const decision = pass(approval({ absences: [waits(bob, now)] }), { delegations });

  expect(decision?.item.absences).toEqual([waits(bob, hoursLater(5))]);
  expect(decision?.events).toEqual([]);
  expect(ringsOf(decision)).toEqual([]);
});

test('no reminder goes out while nobody could be rung', () => {
  const item = approval({ reminders: { everyMinutes: 60, sent: 0 }, absences: [{ person: bob, why: 'left' }] });

  expect(nextWake(item)).toBeUndefined();
  expect(pass(item)).toBeUndefined();
});

test('an escalation to somebody who is gone tells the owner that they are gone, even when it was known', () => {
  const escalation = { to: erik, afterMinutes: 1 };
  const roster = everyone.filter((one) => one !== erik);
  const known = approval({
    stage: { audience: named(bob, erik), rule: { kind: 'all' } },
    escalation,
    absences: [{ person: erik, why: 'left' }],
  });

  expect(ringsOf(pass(approval({ escalation }), { roster }))).toEqual(['left: Ada Berg']);
  expect(ringsOf(pass(known, { roster }))).toEqual(['left: Ada Berg']);
  expect(ringsOf(pass(approval({ escalation, due: past }), { roster }))).toContain('left: Ada Berg');
});

test('an escalation to somebody who is away without a stand-in tells the owner until when', () => {
  const delegations = [{ person: erik, until: hoursLater(24) }];
  const decision = pass(approval({ escalation: { to: erik, afterMinutes: 1 } }), { delegations });

  expect(ringsOf(decision)).toEqual(['away: Ada Berg', 'approvalRequired: Erik Holm']);
});

test('who has begun another leave stays away', () => {
  const delegations = [{ person: bob, until: hoursLater(1), to: dana }];
  const decision = pass(approval({ absences: [away(bob, dana, now)] }), { delegations });

  expect(decision?.item.absences).toEqual([away(bob, dana, hoursLater(1))]);
  expect(ringsOf(decision)).toEqual(['standsIn: Bob Okafor']);
});

test('what happens at the same time is one decision, and nobody is rung twice', () => {
  const item = approval({
    due: past,
    reminders: { everyMinutes: 60, sent: 0 },
    escalation: { to: erik, afterMinutes: 1 },
  });
  const decision = pass(item);

  expect(decision?.item).toMatchObject({ version: 2, owner: ada });
  expect(decision?.events.map(({ kind }) => kind)).toEqual(['escalated', 'overdue', 'reminded']);
  expect(ringsOf(decision)).toEqual([
    'approvalRequired: Erik Holm',
    'overdue: Ada Berg',
    'approvalRequired: Bob Okafor',
  ]);
});
