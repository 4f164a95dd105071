// Answers to an approval: who may give one, and what it brings about.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Answer, Approval } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import {
  accepted,
  act,
  ada,
  after,
  away,
  erik,
  hoursLater,
  approval,
  bob,
  carla,
  dana,
  named,
  now,
  response,
  rings,
} from './factories.ts';
import { stage, task, wholeChat } from './factories.ts';

function answer(item: Approval, actor: Person, given: Answer, comment?: string) {
  const said = comment === undefined ? {} : { comment };
  return decide(item, { kind: 'respond', answer: given, ...said }, act(actor));
}

/** Bob, Carla and Dana are asked; two of them must approve. */
function twoOfThree(...responses: Approval['stages'][number]['responses']): Approval {
  return approval({ stage: { audience: named(bob, carla, dana), rule: { kind: 'count', needed: 2 }, responses } });
}

/** Bob first, then Carla and Dana. */
function twoStages(): Approval {
  return approval({ stages: [stage(), stage({ audience: named(carla, dana), rule: { kind: 'all' } })] });
}

test('an approval that is decided is closed, by whom and when', () => {
  const { item } = accepted(answer(approval(), bob, 'approve', 'Checked with QA'));

  expect(item).toMatchObject({
    state: 'approved',
    version: 2,
    closing: { by: bob, at: now },
    stages: [{ responses: [{ person: bob, answer: 'approve', comment: 'Checked with QA', at: now }] }],
  });
});

test('a rejection closes as rejected', () => {
  expect(accepted(answer(approval(), bob, 'reject', 'Too risky')).item).toMatchObject({
    state: 'rejected',
    closing: { by: bob, at: now },
  });
});

test('the record holds the answer, then what it decided', () => {
  expect(accepted(answer(approval(), bob, 'reject', 'Too risky')).events).toEqual([
    { kind: 'responded', actor: bob, at: now, answer: 'reject', comment: 'Too risky' },
    { kind: 'rejected', actor: bob, at: now },
  ]);
});

test('an answer that decides nothing yet is recorded and drawn, and rings nobody', () => {
  const { item, events, consequences } = accepted(answer(twoOfThree(), bob, 'approve'));

  expect(item).toMatchObject({ state: 'pending', version: 2, stages: [{ responses: [{ person: bob }] }] });
  expect(item).not.toHaveProperty('closing');
  expect(events).toEqual([{ kind: 'responded', actor: bob, at: now, answer: 'approve' }]);
  expect(consequences).toEqual([{ kind: 'redrawCard' }]);
});

test('the second approval closes a "2 of 3"', () => {
  const { item } = accepted(answer(twoOfThree(response(bob, 'approve')), carla, 'approve'));

  expect(item).toMatchObject({ state: 'approved', closing: { by: carla } });
});

test('the second rejection closes a "2 of 3"', () => {
  const { item } = accepted(answer(twoOfThree(response(bob, 'reject')), carla, 'reject', 'No'));

  expect(item).toMatchObject({ state: 'rejected', closing: { by: carla } });
});

test('a decision tells the owner, and those whose answer is not needed any more', () => {
  const { consequences } = accepted(answer(twoOfThree(response(bob, 'approve')), carla, 'approve'));

  expect(rings(consequences)).toEqual(['approvalDecided: Ada Berg', 'approvalDecided: Dana Ito']);
});

test('when the whole chat was asked, one call tells all', () => {
  const { consequences } = accepted(answer(approval({ stage: { audience: wholeChat } }), dana, 'approve'));

  expect(rings(consequences)).toEqual(['approvalDecided: the whole chat']);
});

test('a comment of blanks is none', () => {
  const { item, events } = accepted(answer(approval(), bob, 'approve', '  \n'));

  expect(item).toMatchObject({ stages: [{ responses: [{ person: bob, answer: 'approve', at: now }] }] });
  expect(events[0]).not.toHaveProperty('comment');
});

test.each([undefined, '', '   '])('a rejection needs a reason: %j is none', (comment) => {
  expect(answer(approval(), bob, 'reject', comment)).toEqual({ kind: 'refused', reason: 'rejectNeedsComment' });
});

test('a comment may have 2,000 characters and no more', () => {
  expect(answer(approval(), bob, 'approve', ` ${'x'.repeat(2000)} `).kind).toBe('accepted');
  expect(answer(approval(), bob, 'approve', 'x'.repeat(2001))).toMatchObject({ reason: 'commentTooLong', limit: 2000 });
});

test('an approver cannot answer twice', () => {
  const item = twoOfThree(response(bob, 'approve'));

  expect(answer(item, bob, 'approve')).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now });
});

test('an approver cannot change their mind', () => {
  const item = twoOfThree(response(bob, 'approve'));

  expect(answer(item, bob, 'reject', 'On second thoughts')).toMatchObject({ reason: 'alreadyAnswered' });
});

test('the owner cannot answer their own request, not even where everyone may', () => {
  expect(answer(approval(), ada, 'approve')).toMatchObject({ reason: 'ownerCannotAnswer' });
  expect(answer(approval({ stage: { audience: wholeChat } }), ada, 'approve')).toMatchObject({
    reason: 'ownerCannotAnswer',
  });
});

test('whoever is not asked cannot answer', () => {
  const item = approval();

  expect(answer(item, carla, 'approve')).toEqual({ kind: 'refused', reason: 'notAsked', item });
});

test.each(['approved', 'rejected', 'canceled', 'expired'] as const)(
  'what is %s takes no answers, and shows how it stands',
  (state) => {
    const item = approval({ state, closing: { by: bob, at: now } });

    expect(answer(item, bob, 'approve')).toEqual({ kind: 'refused', reason: 'alreadyClosed', item });
  },
);

test('a task cannot be approved', () => {
  const item = task();

  expect(decide(item, { kind: 'respond', answer: 'approve' }, act(carla))).toEqual({
    kind: 'refused',
    reason: 'notAnApproval',
    item,
  });
});

test('when a stage is approved, the next one opens and rings its people', () => {
  const { item, events, consequences } = accepted(answer(twoStages(), bob, 'approve'));

  expect(item).toMatchObject({ state: 'pending', openStage: 1, version: 2 });
  expect(item).not.toHaveProperty('closing');
  expect(events.map((event) => event.kind)).toEqual(['responded', 'stageOpened']);
  expect(consequences[0]).toEqual({ kind: 'redrawCard' });
  expect(rings(consequences)).toEqual(['approvalRequired: Carla Ruiz', 'approvalRequired: Dana Ito']);
});

test('when a stage is decided, those who had not answered in it hear that they need not', () => {
  const first = stage({ audience: named(bob, carla, dana), responses: [] });
  const item = approval({ stages: [first, stage({ audience: named(dana, erik) })] });
  const { consequences } = accepted(answer(item, bob, 'approve'));

  expect(rings(consequences)).toEqual([
    'notNeeded: Carla Ruiz',
    'approvalRequired: Dana Ito',
    'approvalRequired: Erik Holm',
  ]);
});

test('when a stage is decided, whoever stood in for somebody in it hears that they need not answer', () => {
  const first = stage({ audience: named(bob, carla) });
  const item = approval({ stages: [first, stage({ audience: named(dana) })], absences: [away(carla, erik)] });

  expect(rings(accepted(answer(item, bob, 'approve')).consequences)).toEqual([
    'notNeeded: Erik Holm',
    'approvalRequired: Dana Ito',
  ]);
});

test('when the whole chat has decided a stage, one call tells all, before the next are asked', () => {
  const everybody = stage({ audience: wholeChat });
  const item = approval({ stages: [everybody, stage({ audience: named(dana) })] });
  const again = approval({ stages: [everybody, everybody] });

  expect(rings(accepted(answer(item, bob, 'approve')).consequences)).toEqual([
    'notNeeded: the whole chat',
    'approvalRequired: Dana Ito',
  ]);
  expect(rings(accepted(answer(again, bob, 'approve')).consequences)).toEqual(['approvalRequired: the whole chat']);
});

test('a rejection in the first stage closes the approval, and the second stage never hears of it', () => {
  const { item, consequences } = accepted(answer(twoStages(), bob, 'reject', 'Too risky'));

  expect(item).toMatchObject({ state: 'rejected', openStage: 0, closing: { by: bob } });
  expect(rings(consequences)).toEqual(['approvalDecided: Ada Berg']);
});

test('the people of a later stage cannot answer before their turn', () => {
  const item = twoStages();

  expect(answer(item, carla, 'approve')).toEqual({ kind: 'refused', reason: 'notThisStageYet', item, stage: 1 });
});

test('the people of an earlier stage cannot answer after their turn', () => {
  const { item } = accepted(answer(twoStages(), bob, 'approve'));
  if (item.kind !== 'approval') throw new Error('An approval became a task.');

  expect(answer(item, bob, 'approve')).toMatchObject({ reason: 'notAsked' });
});

test('the last stage decides the approval', () => {
  const opened = approval({
    stages: [stage({ responses: [response(bob, 'approve')] }), stage({ audience: named(carla) })],
  });

  expect(accepted(answer({ ...opened, openStage: 1 }, carla, 'approve')).item).toMatchObject({
    state: 'approved',
    closing: { by: carla },
  });
});

test('whoever is asked in two stages answers in each', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(bob) })] });
  const { item: second } = accepted(answer(item, bob, 'approve'));
  if (second.kind !== 'approval') throw new Error('An approval became a task.');

  expect(accepted(answer(second, bob, 'approve')).item.state).toBe('approved');
});

test('whoever opened the next stage is not rung for it', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(bob, carla), rule: { kind: 'all' } })] });

  expect(rings(accepted(answer(item, bob, 'approve')).consequences)).toEqual(['approvalRequired: Carla Ruiz']);
});

test('the item that was decided upon stays as it was', () => {
  const item = approval();
  const before = structuredClone(item);
  answer(item, bob, 'approve');

  expect(item).toEqual(before);
});

test('a stand-in answers for whom they stand in for, and it is recorded as such', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' } },
    absences: [away(bob, dana)],
  });
  const { item: answered, events } = accepted(answer(item, dana, 'approve', 'As agreed'));

  expect(answered).toMatchObject({
    absences: [],
    stages: [{ responses: [{ person: bob, by: dana, answer: 'approve', comment: 'As agreed', at: now }] }],
  });
  expect(events).toEqual([
    { kind: 'responded', actor: dana, at: now, answer: 'approve', comment: 'As agreed', insteadOf: bob },
  ]);
});

test('when the stand-in decides, the absent one is told too', () => {
  expect(rings(accepted(answer(approval({ absences: [away(bob, dana)] }), dana, 'approve')).consequences)).toEqual([
    'approvalDecided: Ada Berg',
    'approvalDecided: Bob Okafor',
  ]);
});

test('who is away may answer themselves, and their stand-in is relieved', () => {
  const audience = named(bob, carla);
  const item = approval({ stage: { audience, rule: { kind: 'all' } }, absences: [away(bob, dana)] });
  const { item: answered, consequences } = accepted(answer(item, bob, 'approve'));

  expect(answered).toMatchObject({ absences: [], stages: [{ responses: [{ person: bob }] }] });
  expect(answered).not.toHaveProperty('stages.0.responses.0.by');
  expect(rings(consequences)).toEqual(['answersThemselves: Dana Ito']);
});

test('once a stand-in has answered, neither they nor the absent one can answer again', () => {
  const item = twoOfThree(response(bob, 'approve', { by: erik }));

  expect(answer(item, bob, 'approve')).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now, by: erik });
  expect(answer(item, erik, 'approve')).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now });
});

test('after an escalation that one answer decides the stage alone', () => {
  const audience = named(bob, carla);
  const item = approval({ stage: { audience, rule: { kind: 'all' }, escalated: { to: erik, at: now } } });

  expect(accepted(answer(item, erik, 'approve')).item).toMatchObject({ state: 'approved', closing: { by: erik } });
  expect(accepted(answer(item, erik, 'reject', 'No')).item).toMatchObject({ state: 'rejected' });
});

test('after an escalation the others may still decide among themselves', () => {
  const audience = named(bob, carla);
  const item = approval({ stage: { audience, rule: { kind: 'all' }, escalated: { to: erik, at: now } } });
  const first = after(answer(item, bob, 'approve'));
  if (first.kind !== 'approval') throw new Error('An approval became a task.');

  expect(first.state).toBe('pending');
  expect(rings(accepted(answer(first, carla, 'approve')).consequences)).toEqual([
    'approvalDecided: Ada Berg',
    'approvalDecided: Erik Holm',
  ]);
});

test('when a stage opens, stand-ins are found for those on leave by then', () => {
  const delegations = [{ person: carla, until: hoursLater(24), to: erik }];
  const decision = decide(twoStages(), { kind: 'respond', answer: 'approve' }, act(bob, { delegations }));
  const { item, events, consequences } = accepted(decision);

  expect(item).toMatchObject({ absences: [away(carla, erik)], stages: [{}, { openedAt: now }] });
  expect(events.map(({ kind }) => kind)).toEqual(['responded', 'stageOpened', 'absent']);
  expect(events[1]).toMatchObject({ stage: 1 });
  expect(rings(consequences)).toEqual([
    'approvalRequired: Erik Holm',
    'standsIn: Carla Ruiz',
    'approvalRequired: Dana Ito',
  ]);
});

test('when a stage opens for which the owner stands in, or whose people have left, it waits and the owner is told', () => {
  const delegations = [{ person: carla, until: hoursLater(24), to: ada }];
  const decision = decide(
    twoStages(),
    { kind: 'respond', answer: 'approve' },
    act(bob, { delegations, roster: [ada, bob, carla] }),
  );

  expect(accepted(decision).item.absences).toEqual([away(carla), { person: dana, why: 'left' }]);
  expect(rings(accepted(decision).consequences)).toEqual(['left: Ada Berg', 'approvalRequired: Carla Ruiz']);
});
