// When a task is done, and who may say so.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import {
  accepted,
  act,
  ada,
  away,
  approval,
  bob,
  carla,
  dana,
  named,
  now,
  rings,
  task,
  wholeChat,
} from './factories.ts';

function complete(item: Item, actor: Person) {
  return decide(item, { kind: 'complete' }, act(actor));
}

test('an assignee completes a task for all', () => {
  const { item, events } = accepted(complete(task({ assignees: named(bob, carla) }), carla));

  expect(item).toMatchObject({ state: 'done', version: 2, closing: { by: carla, at: now } });
  expect(events).toEqual([{ kind: 'done', actor: carla, at: now }]);
});

test('the card is redrawn, the owner and the other assignees are told', () => {
  const { consequences } = accepted(complete(task({ assignees: named(bob, carla) }), carla));

  expect(consequences[0]).toEqual({ kind: 'redrawCard' });
  expect(rings(consequences)).toEqual(['taskCompleted: Ada Berg', 'taskCompleted: Bob Okafor']);
});

test('the owner may complete their own task, and its assignees are told', () => {
  expect(rings(accepted(complete(task(), ada)).consequences)).toEqual(['taskCompleted: Carla Ruiz']);
});

test('an owner who is an assignee too is told once', () => {
  const item = task({ assignees: named(ada, carla) });

  expect(rings(accepted(complete(item, carla)).consequences)).toEqual(['taskCompleted: Ada Berg']);
});

test('a task for the whole chat is completed by anyone, and one call tells all', () => {
  const { item, consequences } = accepted(complete(task({ assignees: wholeChat }), dana));

  expect(item.state).toBe('done');
  expect(rings(consequences)).toEqual(['taskCompleted: the whole chat']);
});

test('whoever the task is not for cannot complete it', () => {
  const item = task();

  expect(complete(item, bob)).toEqual({ kind: 'refused', reason: 'notAsked', item });
});

test.each(['done', 'canceled'] as const)('a task that is %s cannot be completed again', (state) => {
  const item = task({ state, closing: { by: carla, at: now } });

  expect(complete(item, carla)).toEqual({ kind: 'refused', reason: 'alreadyClosed', item });
});

test('an approval cannot be done', () => {
  const item = approval();

  expect(complete(item, bob)).toEqual({ kind: 'refused', reason: 'notATask', item });
});

test('whoever stands in for an assignee completes the task, and the absent one is told', () => {
  expect(rings(accepted(complete(task({ absences: [away(carla, dana)] }), dana)).consequences)).toEqual([
    'taskCompleted: Ada Berg',
    'taskCompleted: Carla Ruiz',
  ]);
});
