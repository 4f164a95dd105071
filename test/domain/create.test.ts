// What must hold before anybody is asked, and what follows once somebody is.
import { expect, test } from '@jest/globals';
import type { ApprovalAsk, Ask } from '../../src/domain/create.ts';
import { createApproval, createTask } from '../../src/domain/create.ts';
import { accepted, ada, bob, carla, crowd, named, now, origin, rings, wholeChat } from './factories.ts';

function approvalAsk(overrides: Partial<ApprovalAsk> = {}): ApprovalAsk {
  return { title: 'Deploy 1.4', audience: named(bob), rule: { kind: 'any' }, ...overrides };
}

function taskAsk(overrides: Partial<Ask> = {}): Ask {
  return { title: 'Water the plants', audience: named(carla), ...overrides };
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
    stages: [{ audience: named(bob), rule: { kind: 'any' }, responses: [] }],
    openStage: 0,
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
  const { consequences } = accepted(createApproval(approvalAsk({ audience: named(bob, carla) }), origin()));

  expect(consequences[0]).toEqual({ kind: 'postCard' });
  expect(rings(consequences)).toEqual(['approvalRequired: Bob Okafor', 'approvalRequired: Carla Ruiz']);
});

test('when everyone may answer, the whole chat is rung by one call', () => {
  const { consequences } = accepted(createApproval(approvalAsk({ audience: wholeChat }), origin()));

  expect(rings(consequences)).toEqual(['approvalRequired: the whole chat']);
});

test('the assignees of a task are rung, except an owner among them', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ audience: named(ada, carla) }), origin()));

  expect(item).toMatchObject({ assignees: named(ada, carla) });
  expect(rings(consequences)).toEqual(['taskCreated: Carla Ruiz']);
});

test('a task for the whole chat rings it by one call', () => {
  expect(rings(accepted(createTask(taskAsk({ audience: wholeChat }), origin())).consequences)).toEqual([
    'taskCreated: the whole chat',
  ]);
});

test('the owner is left out of their own approvers', () => {
  const { item } = accepted(createApproval(approvalAsk({ audience: named(bob, ada) }), origin()));

  expect(item).toMatchObject({ stages: [{ audience: named(bob) }] });
});

test('an approval by oneself alone is refused', () => {
  expect(createApproval(approvalAsk({ audience: named(ada) }), origin())).toMatchObject({
    reason: 'ownerIsOnlyApprover',
  });
});

test('a task for oneself is fine', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ audience: named(ada) }), origin()));

  expect(item).toMatchObject({ assignees: named(ada) });
  expect(rings(consequences)).toEqual([]);
});

test('somebody mentioned twice is asked once', () => {
  const { item, consequences } = accepted(createApproval(approvalAsk({ audience: named(bob, bob) }), origin()));

  expect(item).toMatchObject({ stages: [{ audience: named(bob) }] });
  expect(rings(consequences)).toEqual(['approvalRequired: Bob Okafor']);
});

test('where nobody else is, everyone cannot be asked for an approval', () => {
  expect(createApproval(approvalAsk({ audience: wholeChat }), origin({ othersInChat: 0 }))).toMatchObject({
    reason: 'nobodyElseInChat',
  });
});

test('where nobody else is, a task is a note to oneself and rings nobody', () => {
  const { item, consequences } = accepted(createTask(taskAsk({ audience: wholeChat }), origin({ othersInChat: 0 })));

  expect(item).toMatchObject({ assignees: named(ada) });
  expect(rings(consequences)).toEqual([]);
});

test.each([3, 100])('"%d of" two people is refused', (needed) => {
  const ask = approvalAsk({ audience: named(bob, carla), rule: { kind: 'count', needed } });

  expect(createApproval(ask, origin())).toEqual({ kind: 'refused', reason: 'ruleNeedsMorePeople', needed, people: 2 });
});

test('the owner does not count towards "2 of"', () => {
  const ask = approvalAsk({ audience: named(ada, bob), rule: { kind: 'count', needed: 2 } });

  expect(createApproval(ask, origin())).toMatchObject({ reason: 'ruleNeedsMorePeople', people: 1 });
});

test('"2 of" two people is possible', () => {
  const ask = approvalAsk({ audience: named(bob, carla), rule: { kind: 'count', needed: 2 } });

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
  expect(createApproval(approvalAsk({ audience: named(...crowd(100)) }), origin()).kind).toBe('accepted');
  expect(createApproval(approvalAsk({ audience: named(...crowd(101)) }), origin())).toMatchObject({
    reason: 'tooManyPeople',
    limit: 100,
  });
});

test('a hundred approvers and the owner are a hundred approvers', () => {
  const ask = approvalAsk({ audience: named(...crowd(100), ada) });

  expect(createApproval(ask, origin()).kind).toBe('accepted');
});
