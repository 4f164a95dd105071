// What must hold before anybody is asked, and what follows once somebody is.
import { expect, test } from '@jest/globals';
import type { ApprovalAsk, TaskAsk } from '../../src/domain/create.ts';
import { createApproval, createTask } from '../../src/domain/create.ts';
import type { Rule } from '../../src/domain/item.ts';
import {
  accepted,
  ada,
  bob,
  carla,
  crowd,
  dana,
  erik,
  hoursLater,
  named,
  now,
  origin,
  rings,
  wholeChat,
} from './factories.ts';

const any: Rule = { kind: 'any' };

function approvalAsk(overrides: Partial<ApprovalAsk> = {}): ApprovalAsk {
  return { title: 'Deploy 1.4', stages: [{ people: [bob], rule: any }], ...overrides };
}

function taskAsk(overrides: Partial<TaskAsk> = {}): TaskAsk {
  return { title: 'Water the plants', people: [carla], ...overrides };
}

test('a new approval is pending and asks its people', () => {
  const { item } = accepted(createApproval(approvalAsk({ note: 'Tested on staging' }), origin()));

  expect(item).toEqual({
    id: origin().id,
    chainId: 9001,
    number: 42,
    conversationId: origin().conversationId,
    owner: ada,
    title: 'Deploy 1.4',
    note: 'Tested on staging',
    createdAt: now,
    version: 1,
    kind: 'approval',
    state: 'pending',
    stages: [{ audience: named(bob), rule: any, responses: [], openedAt: now }],
    openStage: 0,
    overdue: false,
    reminders: { sent: 0 },
    absences: [],
    comments: { total: 0, latest: [] },
  });
});

test('a new task is open and handed to its people', () => {
  const { item } = accepted(createTask(taskAsk(), origin()));

  expect(item).toMatchObject({ kind: 'task', state: 'open', owner: ada, version: 1, assignees: named(carla) });
});

test('the record begins with who asked and when', () => {
  expect(accepted(createApproval(approvalAsk(), origin())).events).toEqual([
    { kind: 'requested', actor: ada, at: now },
  ]);
  expect(accepted(createTask(taskAsk(), origin())).events).toEqual([{ kind: 'assigned', actor: ada, at: now }]);
});

test('the card is posted and each approver rung', () => {
  const { consequences } = accepted(
    createApproval(approvalAsk({ stages: [{ people: [bob, carla], rule: any }] }), origin()),
  );

  expect(consequences[0]).toEqual({ kind: 'postCard' });
  expect(rings(consequences)).toEqual(['approvalRequired: Bob Okafor', 'approvalRequired: Carla Ruiz']);
});

test('when everyone may answer, the whole chat is rung by one call', () => {
  const { consequences } = accepted(createApproval(approvalAsk({ stages: [{ people: [], rule: any }] }), origin()));

  expect(rings(consequences)).toEqual(['approvalRequired: the whole chat']);
});

test('the assignees of a task are rung, except an owner among them', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ people: [ada, carla] }), origin()));

  expect(item).toMatchObject({ assignees: named(ada, carla) });
  expect(rings(consequences)).toEqual(['taskCreated: Carla Ruiz']);
});

test('a task for the whole chat rings it by one call', () => {
  expect(rings(accepted(createTask(taskAsk({ people: [] }), origin())).consequences)).toEqual([
    'taskCreated: the whole chat',
  ]);
});

test('the owner is left out of their own approvers', () => {
  const { item } = accepted(createApproval(approvalAsk({ stages: [{ people: [bob, ada], rule: any }] }), origin()));

  expect(item).toMatchObject({ stages: [{ audience: named(bob) }] });
});

test('an approval by oneself alone is refused', () => {
  expect(createApproval(approvalAsk({ stages: [{ people: [ada], rule: any }] }), origin())).toMatchObject({
    reason: 'ownerIsOnlyApprover',
  });
});

test('a task for oneself is fine', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ people: [ada] }), origin()));

  expect(item).toMatchObject({ assignees: named(ada) });
  expect(rings(consequences)).toEqual([]);
});

test('somebody mentioned twice is asked once', () => {
  const { item, consequences } = accepted(
    createApproval(approvalAsk({ stages: [{ people: [bob, bob], rule: any }] }), origin()),
  );

  expect(item).toMatchObject({ stages: [{ audience: named(bob) }] });
  expect(rings(consequences)).toEqual(['approvalRequired: Bob Okafor']);
});

test('where nobody else is, everyone cannot be asked for an approval', () => {
  expect(createApproval(approvalAsk({ stages: [{ people: [], rule: any }] }), origin({ roster: [ada] }))).toMatchObject(
    {
      reason: 'nobodyElseInChat',
    },
  );
});

test('where nobody else is, a task is a note to oneself and rings nobody', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ people: [] }), origin({ roster: [ada] })));

  expect(item).toMatchObject({ assignees: named(ada) });
  expect(rings(consequences)).toEqual([]);
});

test.each([3, 100])('"%d of" two people is refused', (needed) => {
  const ask = approvalAsk({ stages: [{ people: [bob, carla], rule: { kind: 'count', needed } }] });

  expect(createApproval(ask, origin())).toEqual({ kind: 'refused', reason: 'ruleNeedsMorePeople', needed, people: 2 });
});

test('the owner does not count towards "2 of"', () => {
  const ask = approvalAsk({ stages: [{ people: [ada, bob], rule: { kind: 'count', needed: 2 } }] });

  expect(createApproval(ask, origin())).toMatchObject({ reason: 'ruleNeedsMorePeople', people: 1 });
});

test('"2 of" two people is possible', () => {
  const ask = approvalAsk({ stages: [{ people: [bob, carla], rule: { kind: 'count', needed: 2 } }] });

  expect(createApproval(ask, origin()).kind).toBe('accepted');
});

test.each(['', '   '])('a title of blanks is none: "%s"', (title) => {
  expect(createApproval(approvalAsk({ title }), origin())).toMatchObject({ reason: 'titleMissing' });
  expect(createTask(taskAsk({ title }), origin())).toMatchObject({ reason: 'titleMissing' });
});

test('blanks round title and note are dropped', () => {
  const { item } = accepted(createTask(taskAsk({ title: '  Deploy ', note: ' soon\n' }), origin()));

  expect(item).toMatchObject({ title: 'Deploy', note: 'soon' });
});

test('a note of blanks is none', () => {
  expect(accepted(createTask(taskAsk({ note: ' \n ' }), origin())).item).not.toHaveProperty('note');
});

test('a title may have 200 characters and no more', () => {
  expect(createTask(taskAsk({ title: ` ${'x'.repeat(200)} ` }), origin()).kind).toBe('accepted');
  expect(createTask(taskAsk({ title: 'x'.repeat(201) }), origin())).toMatchObject({
    reason: 'titleTooLong',
    limit: 200,
  });
});

test('a note may have 2,000 characters and no more', () => {
  expect(createTask(taskAsk({ note: ` ${'x'.repeat(2000)} ` }), origin()).kind).toBe('accepted');
  expect(createTask(taskAsk({ note: 'x'.repeat(2001) }), origin())).toMatchObject({
    reason: 'noteTooLong',
    limit: 2000,
  });
});

test('a hundred people may be asked by name and no more', () => {
  expect(createApproval(approvalAsk({ stages: [{ people: [...crowd(100)], rule: any }] }), origin()).kind).toBe(
    'accepted',
  );
  expect(createApproval(approvalAsk({ stages: [{ people: [...crowd(101)], rule: any }] }), origin())).toMatchObject({
    reason: 'tooManyPeople',
    limit: 100,
  });
});

test('a hundred approvers and the owner are a hundred approvers', () => {
  const ask = approvalAsk({ stages: [{ people: [...crowd(100), ada], rule: any }] });

  expect(createApproval(ask, origin()).kind).toBe('accepted');
});

test('stages keep their order and rules, and only the first opens and rings', () => {
  const stages = [
    { people: [bob], rule: any },
    { people: [carla, dana], rule: { kind: 'all' as const } },
  ];
  const { item, consequences } = accepted(createApproval(approvalAsk({ stages }), origin()));

  expect(item).toMatchObject({ stages: [{ openedAt: now }, { audience: named(carla, dana), rule: { kind: 'all' } }] });
  expect(item).not.toHaveProperty('stages.1.openedAt');
  expect(rings(consequences)).toEqual(['approvalRequired: Bob Okafor']);
});

test('where everyone is asked, anyone decides, whatever rule was named', () => {
  const ask = approvalAsk({ stages: [{ people: [], rule: { kind: 'count', needed: 3 } }] });

  expect(accepted(createApproval(ask, origin())).item).toMatchObject({ stages: [{ audience: wholeChat, rule: any }] });
});

test('twenty stages may follow one another and no more', () => {
  const stages = crowd(21).map((who) => ({ people: [who], rule: any }));

  expect(createApproval(approvalAsk({ stages: stages.slice(1) }), origin()).kind).toBe('accepted');
  expect(createApproval(approvalAsk({ stages }), origin())).toMatchObject({ reason: 'tooManyStages', limit: 20 });
});

test('the people of all stages are counted together', () => {
  const half = { people: crowd(51), rule: any };

  expect(createApproval(approvalAsk({ stages: [half, half] }), origin())).toMatchObject({ reason: 'tooManyPeople' });
});

test('each stage needs somebody besides the owner, and enough for its rule', () => {
  const first = { people: [bob], rule: any };
  const lone = { people: [ada], rule: any };
  const short = { people: [ada, carla], rule: { kind: 'count' as const, needed: 2 } };

  expect(createApproval(approvalAsk({ stages: [first, lone] }), origin())).toMatchObject({
    reason: 'ownerIsOnlyApprover',
  });
  expect(createApproval(approvalAsk({ stages: [first, short] }), origin())).toMatchObject({
    reason: 'ruleNeedsMorePeople',
    people: 1,
  });
});

test('a task may be handed to a hundred people and no more', () => {
  expect(createTask(taskAsk({ people: crowd(101) }), origin())).toMatchObject({ reason: 'tooManyPeople' });
});

test('due and expiry, pace and escalation are kept', () => {
  const [due, expires] = [hoursLater(1), hoursLater(2)];
  const escalation = { to: erik, afterMinutes: 1 };
  const ask = approvalAsk({ due, expires, remindEveryMinutes: 60, escalation });

  expect(accepted(createApproval(ask, origin())).item).toMatchObject({
    due,
    expires,
    reminders: { everyMinutes: 60, sent: 0 },
    escalation,
  });
});

test.each(['due', 'expires'] as const)('%s must lie ahead, and within five years', (which) => {
  expect(createApproval(approvalAsk({ [which]: now }), origin())).toMatchObject({ reason: 'dateInPast', at: now });
  expect(createApproval(approvalAsk({ [which]: new Date('2031-11-21T10:02:00Z') }), origin()).kind).toBe('accepted');
  expect(createApproval(approvalAsk({ [which]: new Date('2031-11-21T10:03:00Z') }), origin())).toMatchObject({
    reason: 'dateTooFar',
    limitYears: 5,
  });
});

test('the due time of a task must lie ahead too', () => {
  expect(createTask(taskAsk({ due: hoursLater(-1) }), origin())).toMatchObject({ reason: 'dateInPast' });
});

test('what is due after it expires is refused', () => {
  const [due, expires] = [hoursLater(2), hoursLater(1)];

  expect(createApproval(approvalAsk({ due, expires }), origin())).toMatchObject({ reason: 'dueAfterExpiry', due });
  expect(createApproval(approvalAsk({ due, expires: due }), origin()).kind).toBe('accepted');
});

test('reminders go out at most once an hour', () => {
  expect(createApproval(approvalAsk({ remindEveryMinutes: 59 }), origin())).toMatchObject({
    reason: 'reminderTooOften',
    limitMinutes: 60,
  });
});

test('nothing can be escalated to the only approver, unless another is asked in a later stage', () => {
  const escalation = { to: bob, afterMinutes: 60 };
  const alone = { people: [bob], rule: { kind: 'any' } } as const;
  const other = { people: [carla], rule: { kind: 'any' } } as const;

  expect(createApproval(approvalAsk({ stages: [alone, alone], escalation }), origin())).toEqual({
    kind: 'refused',
    reason: 'escalatesToOnlyApprover',
    person: bob,
  });
  expect(createApproval(approvalAsk({ stages: [alone, other], escalation }), origin()).kind).toBe('accepted');
});

test.each([
  [{ to: ada, afterMinutes: 60 }, 'ownerCannotBeAsked'],
  [{ to: erik, afterMinutes: 0 }, 'escalationTooSoon'],
  [{ to: erik, afterMinutes: 60 * 24 * 366 * 6 }, 'dateTooFar'],
])('an escalation that cannot be is refused: %#', (escalation, reason) => {
  expect(createApproval(approvalAsk({ escalation }), origin())).toMatchObject({ reason });
});

test('for an approver on leave the stand-in is rung, and the absent one told', () => {
  const until = hoursLater(24);
  const { item, events, consequences } = accepted(
    createApproval(approvalAsk(), origin({ delegations: [{ person: bob, until, to: carla }] })),
  );
  const absence = { person: bob, why: 'away', until, standIn: carla };

  expect(item).toMatchObject({ absences: [absence], version: 1 });
  expect(events).toEqual([
    { kind: 'requested', actor: ada, at: now },
    { kind: 'absent', actor: ada, at: now, absence },
  ]);
  expect(rings(consequences)).toEqual(['approvalRequired: Carla Ruiz', 'standsIn: Bob Okafor']);
});

test('an approver for whom the owner stands in cannot be asked in the first stage', () => {
  const until = hoursLater(24);
  const place = origin({ delegations: [{ person: bob, until, to: ada }] });
  const later = approvalAsk({
    stages: [
      { people: [carla], rule: any },
      { people: [bob], rule: any },
    ],
  });

  expect(createApproval(approvalAsk(), place)).toMatchObject({ reason: 'delegateIsOwner', absent: bob, until });
  expect(createApproval(later, place).kind).toBe('accepted');
});

test('a task for somebody on leave goes to their stand-in', () => {
  const place = origin({ delegations: [{ person: carla, until: hoursLater(24), to: dana }] });

  expect(rings(accepted(createTask(taskAsk(), place)).consequences)).toEqual([
    'taskCreated: Dana Ito',
    'standsIn: Carla Ruiz',
  ]);
});
