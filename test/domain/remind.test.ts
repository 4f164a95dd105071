// Reminders, asked for.
import { expect, test } from '@jest/globals';
import { noteReturn } from '../../src/domain/absence.ts';
import { decide } from '../../src/domain/decide.ts';
import { nextWake } from '../../src/domain/nextWake.ts';
import { system } from '../../src/domain/person.ts';
import { accepted, act, ada, after, approval, away, bob, carla, dana, hoursLater, named, now } from './factories.ts';
import { response, rings, task, wholeChat } from './factories.ts';

const remind = { kind: 'remind' } as const;

test('the owner reminds those who are still asked', () => {
  const responses = [response(bob, 'approve')];
  const audience = named(bob, carla, dana);
  const { item, events, consequences } = accepted(
    decide(approval({ stage: { audience, rule: { kind: 'all' }, responses } }), remind, act(ada)),
  );

  expect(item).toMatchObject({ version: 2, reminders: { sent: 1, lastAt: now } });
  expect(events).toEqual([{ kind: 'reminded', actor: ada, at: now, automatic: false }]);
  expect(rings(consequences)).toEqual(['approvalRequired: Carla Ruiz', 'approvalRequired: Dana Ito']);
});

test('a stand-in is reminded in place of whom they stand in for', () => {
  const { consequences } = accepted(decide(task({ absences: [away(carla, dana)] }), remind, act(ada)));

  expect(rings(consequences)).toEqual(['taskCreated: Dana Ito']);
});

test('reminders are an hour apart', () => {
  const item = approval({ reminders: { sent: 1, lastAt: now } });
  const again = hoursLater(1);

  expect(decide(item, remind, act(ada, { now: new Date(again.getTime() - 1) }))).toEqual({
    kind: 'refused',
    reason: 'remindedRecently',
    again,
  });
  expect(decide(item, remind, act(ada, { now: again })).kind).toBe('accepted');
});

test('there are ten reminders and no more', () => {
  expect(decide(approval({ reminders: { sent: 9 } }), remind, act(ada)).kind).toBe('accepted');
  expect(decide(approval({ reminders: { sent: 10 } }), remind, act(ada))).toMatchObject({
    reason: 'remindersUsedUp',
    limit: 10,
  });
});

test.each(['left', 'unreachable'] as const)('where nobody can be rung (%s), nothing is used up', (why) => {
  const item = approval({ absences: [{ person: bob, why }] });

  expect(decide(item, remind, act(ada))).toEqual({ kind: 'refused', reason: 'nobodyToRemind', item });
});

test('nobody reminds themselves', () => {
  const item = task({ assignees: named(ada) });

  expect(decide(item, remind, act(ada))).toMatchObject({ reason: 'nobodyToRemind' });
  expect(decide({ ...item, assignees: wholeChat }, remind, act(ada)).kind).toBe('accepted');
});

test('the next reminder is counted from when somebody can be rung again, because then they are', () => {
  const reminders = { everyMinutes: 60, sent: 0 };
  const lost = approval({ reminders, absences: [{ person: bob, why: 'left' }] });
  const asked = after(decide(lost, { kind: 'reassign', to: dana }, act(ada)));

  expect(nextWake(asked)).toEqual(hoursLater(1));
  expect(noteReturn(lost, bob, act(system))?.item.reminders).toEqual({ ...reminders, lastAt: now });
});

test('only the owner reminds, and only of what is open', () => {
  expect(decide(approval(), remind, act(bob))).toMatchObject({ reason: 'onlyOwnerReminds' });
  expect(decide(approval({ state: 'approved' }), remind, act(ada))).toMatchObject({ reason: 'alreadyClosed' });
});
