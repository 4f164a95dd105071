// How a closed task is opened again.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Task } from '../../src/domain/item.ts';
import { accepted, act, ada, approval, bob, carla, dana, hoursLater, named, now, rings, task } from './factories.ts';

const reopen = { kind: 'reopen' } as const;

function done(overrides: Partial<Task> = {}): Task {
  return task({ state: 'done', closing: { by: carla, at: now }, ...overrides });
}

test('the owner reopens a task, and its assignees are rung', () => {
  const { item, events, consequences } = accepted(decide(done(), reopen, act(ada)));

  expect(item).toMatchObject({ state: 'open', version: 2 });
  expect(item).not.toHaveProperty('closing');
  expect(events).toEqual([{ kind: 'reopened', actor: ada, at: now }]);
  expect(rings(consequences)).toEqual(['taskCreated: Carla Ruiz']);
});

test('an assignee reopens it, and the owner is told', () => {
  const item = done({ assignees: named(bob, carla) });

  expect(rings(accepted(decide(item, reopen, act(carla))).consequences)).toEqual([
    'taskCreated: Bob Okafor',
    'reopened: Ada Berg',
  ]);
});

test('whoever is on leave by now has a stand-in', () => {
  const delegations = [{ person: carla, until: hoursLater(24), to: dana }];

  expect(rings(accepted(decide(done(), reopen, act(ada, { delegations }))).consequences)).toEqual([
    'taskCreated: Dana Ito',
    'standsIn: Carla Ruiz',
  ]);
});

test('it is overdue if its due time has passed meanwhile', () => {
  const [past, ahead] = [hoursLater(-1), hoursLater(1)];

  expect(accepted(decide(done({ due: past }), reopen, act(ada))).item.overdue).toBe(true);
  expect(accepted(decide(done({ due: ahead, overdue: true }), reopen, act(ada))).item.overdue).toBe(false);
});

test('what is open, an approval, and a task of others cannot be reopened', () => {
  expect(decide(task(), reopen, act(ada))).toMatchObject({ reason: 'stillOpen' });
  expect(decide(approval(), reopen, act(ada))).toMatchObject({ reason: 'stillOpen' });
  expect(decide(approval({ state: 'rejected' }), reopen, act(ada))).toMatchObject({ reason: 'approvalStaysClosed' });
  expect(decide(done(), reopen, act(bob))).toMatchObject({ reason: 'notYoursToReopen' });
});
