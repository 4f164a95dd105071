// Who is rung for what: the table of feed notifications.
import { expect, test } from '@jest/globals';
import { notifyAsked, notifyClosed } from '../../src/domain/notify.ts';
import { ada, approval, bob, carla, dana, named, response, rings, task, wholeChat } from './factories.ts';

test('an approval rings each approver', () => {
  const item = approval({ stage: { audience: named(bob, carla) } });

  expect(rings(notifyAsked(item, ada))).toEqual(['approvalRequired: Bob Okafor', 'approvalRequired: Carla Ruiz']);
});

test('a task rings each assignee', () => {
  expect(rings(notifyAsked(task({ assignees: named(bob, carla) }), ada))).toEqual([
    'taskCreated: Bob Okafor',
    'taskCreated: Carla Ruiz',
  ]);
});

test('whoever has answered is not rung again', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(rings(notifyAsked(item, ada))).toEqual(['approvalRequired: Carla Ruiz']);
});

test('whoever acted is not rung', () => {
  expect(rings(notifyAsked(task({ assignees: named(ada, carla) }), ada))).toEqual(['taskCreated: Carla Ruiz']);
  expect(rings(notifyClosed(approval(), bob))).toEqual(['approvalDecided: Ada Berg']);
  expect(rings(notifyClosed(approval(), ada))).toEqual(['approvalDecided: Bob Okafor']);
});

test('the end of an approval reaches its owner and the approvers it still waited for', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(rings(notifyClosed(item, carla))).toEqual(['approvalDecided: Ada Berg', 'approvalDecided: Dana Ito']);
});

test('the end of a task reaches its owner and the other assignees', () => {
  expect(rings(notifyClosed(task({ assignees: named(bob, carla) }), bob))).toEqual([
    'taskCompleted: Ada Berg',
    'taskCompleted: Carla Ruiz',
  ]);
});

test('the whole chat is told by the same single call that asked it', () => {
  expect(rings(notifyAsked(approval({ stage: { audience: wholeChat } }), ada))).toEqual([
    'approvalRequired: the whole chat',
  ]);
  expect(rings(notifyClosed(task({ assignees: wholeChat }), bob))).toEqual(['taskCompleted: the whole chat']);
});
