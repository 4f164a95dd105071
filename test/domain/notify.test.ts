// Who is rung for what: the table of feed notifications.
import { expect, test } from '@jest/globals';
import type { Notice } from '../../src/domain/notice.ts';
import { isStillWanted, notifyAsked, notifyClosed, oneEach, tell } from '../../src/domain/notify.ts';
import { ada, approval, away, bob, carla, dana, erik, named, now, response, rings, stage, task } from './factories.ts';
import { wholeChat } from './factories.ts';

test('an approval rings each approver', () => {
  const item = approval({ stage: { audience: named(bob, carla) } });

  expect(rings(notifyAsked(item))).toEqual(['approvalRequired: Bob Okafor', 'approvalRequired: Carla Ruiz']);
});

test('a task rings each assignee', () => {
  expect(rings(notifyAsked(task({ assignees: named(bob, carla) })))).toEqual([
    'taskCreated: Bob Okafor',
    'taskCreated: Carla Ruiz',
  ]);
});

test('whoever has answered is not rung again', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(rings(notifyAsked(item))).toEqual(['approvalRequired: Carla Ruiz']);
});

test('the end of an approval reaches its owner and the approvers it still waited for', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(rings(notifyClosed(item))).toEqual([
    'approvalDecided: Ada Berg',
    'approvalDecided: Carla Ruiz',
    'approvalDecided: Dana Ito',
  ]);
});

test('the end of a task reaches its owner and the other assignees', () => {
  expect(rings(notifyClosed(task({ assignees: named(bob, carla) })))).toEqual([
    'taskCompleted: Ada Berg',
    'taskCompleted: Bob Okafor',
    'taskCompleted: Carla Ruiz',
  ]);
});

test('the whole chat is told by the same single call that asked it', () => {
  expect(rings(notifyAsked(approval({ stage: { audience: wholeChat } })))).toEqual([
    'approvalRequired: the whole chat',
  ]);
  expect(rings(notifyClosed(task({ assignees: wholeChat })))).toEqual(['taskCompleted: the whole chat']);
});

test('the end reaches both who is away and their stand-in', () => {
  expect(rings(notifyClosed(approval({ absences: [away(bob, dana)] })))).toEqual([
    'approvalDecided: Ada Berg',
    'approvalDecided: Dana Ito',
    'approvalDecided: Bob Okafor',
  ]);
});

test('the end reaches those in whose place another has answered', () => {
  const responses = [response(bob, 'approve', { by: dana })];
  const item = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses } });

  expect(rings(notifyClosed(item))).toContain('approvalDecided: Bob Okafor');
});

test('the end reaches those of an earlier stage whom others were faster than', () => {
  const first = stage({ audience: named(bob, carla), responses: [response(bob, 'approve')] });
  const item = approval({ stages: [first, stage({ audience: named(dana) })], openStage: 1 });

  expect(rings(notifyClosed(item))).toEqual([
    'approvalDecided: Ada Berg',
    'approvalDecided: Dana Ito',
    'approvalDecided: Carla Ruiz',
  ]);
});

test('whoever acts is not rung, but cannot be left out of a whole chat', () => {
  const item = approval({ stage: { audience: named(bob, carla) } });
  const chat = approval({ stage: { audience: wholeChat } });

  expect(rings(oneEach({ item, rings: notifyAsked(item) }, bob))).toEqual(['approvalRequired: Carla Ruiz']);
  expect(rings(oneEach({ item: chat, rings: notifyAsked(chat) }, bob))).toEqual(['approvalRequired: the whole chat']);
});

test('each gets one notification: what must be done rather than what is only told, else the newest', () => {
  const item = task({ assignees: named(ada, carla) });
  const overdue = tell(ada, { kind: 'overdue' });
  const commented = tell(bob, { kind: 'commented', by: 'Dana Ito', text: 'Why?' });
  const reopened = tell(bob, { kind: 'reopened', by: 'Dana Ito' });

  expect(rings(oneEach({ item, rings: [...notifyAsked(item), overdue, commented, reopened] }, erik))).toEqual([
    'taskCreated: Ada Berg',
    'taskCreated: Carla Ruiz',
    'reopened: Bob Okafor',
  ]);
});

test('an ask is wanted while the item is open and waits for that person', () => {
  const asks = { activityType: 'approvalRequired' } as const;
  const item = approval({ absences: [away(bob, dana)] });

  expect(isStillWanted(item, asks, dana)).toBe(true);
  expect(isStillWanted(item, asks, bob)).toBe(false);
  expect(isStillWanted(item, asks, 'chat')).toBe(false);
  expect(isStillWanted(approval({ stage: { audience: wholeChat } }), asks, 'chat')).toBe(true);
  expect(isStillWanted(approval({ state: 'approved' }), asks, bob)).toBe(false);
});

test('an outcome is told while it holds', () => {
  const told = { activityType: 'taskCompleted' } as const;

  expect(isStillWanted(task({ state: 'done' }), told, ada)).toBe(true);
  expect(isStillWanted(task(), told, ada)).toBe(false);
});

function notice(what: Notice) {
  return { activityType: 'systemDefault', notice: what } as const;
}

test.each<Notice>([
  { kind: 'away', name: 'Bob', until: now },
  { kind: 'left', name: 'Bob' },
  { kind: 'unreachable', name: 'Bob' },
  { kind: 'escalated', to: 'Erik' },
  { kind: 'overdue' },
  { kind: 'commented', by: 'Bob', text: 'Why?' },
  { kind: 'reopened', by: 'Bob' },
])('what the owner is told is stale once all is over: $kind', (what) => {
  expect(isStillWanted(approval(), notice(what), ada)).toBe(true);
  expect(isStillWanted(approval({ state: 'approved' }), notice(what), ada)).toBe(false);
});

test('who is relieved is told unless they are asked again, also when all is over', () => {
  const relieved = notice({ kind: 'reassigned', by: 'Ada', to: 'Carla' });

  expect(isStillWanted(approval(), relieved, carla)).toBe(true);
  expect(isStillWanted(approval(), relieved, bob)).toBe(false);
  expect(isStillWanted(approval({ state: 'approved' }), relieved, bob)).toBe(true);
});

test('everyone is told who has it now, unless everyone is asked again', () => {
  const passedOn = notice({ kind: 'passedOn', to: 'Carla' });

  expect(isStillWanted(approval(), passedOn, 'chat')).toBe(true);
  expect(isStillWanted(approval({ stage: { audience: wholeChat } }), passedOn, 'chat')).toBe(false);
});

test('whom a stage needs no more is told so, unless a later one asks them', () => {
  const notNeeded = notice({ kind: 'notNeeded', stage: 0 });

  expect(isStillWanted(approval(), notNeeded, carla)).toBe(true);
  expect(isStillWanted(approval(), notNeeded, bob)).toBe(false);
});

test('who is away is told of their stand-in while there is one', () => {
  const standsIn = notice({ kind: 'standsIn', standIn: 'Dana', until: now });

  expect(isStillWanted(approval({ absences: [away(bob, dana)] }), standsIn, bob)).toBe(true);
  expect(isStillWanted(approval({ absences: [away(bob)] }), standsIn, bob)).toBe(false);
  expect(isStillWanted(approval({ absences: [away(bob, dana)], state: 'approved' }), standsIn, bob)).toBe(false);
});
