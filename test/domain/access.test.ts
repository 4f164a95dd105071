// Who may do what with an item as it stands.
import { expect, test } from '@jest/globals';
import { abilitiesOf, actorsOf, reassignable, stillAsked, waitingFor } from '../../src/domain/access.ts';
import { ada, approval, away, bob, carla, dana, erik, named, now, response, stage, task } from './factories.ts';
import { wholeChat } from './factories.ts';

/** Bob and Carla are asked, and Dana stands in for Bob. */
function withStandIn() {
  return approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' } }, absences: [away(bob, dana)] });
}

test('an approver may answer or hand their voice over', () => {
  expect(abilitiesOf(bob, approval())).toEqual(['answer', 'reassign', 'comment']);
});

test('the owner of an approval may cancel, remind and reassign, but not answer', () => {
  expect(abilitiesOf(ada, approval())).toEqual(['cancel', 'remind', 'reassign', 'comment']);
});

test('whoever is not asked may comment, and nothing else', () => {
  expect(abilitiesOf(carla, approval())).toEqual(['comment']);
  expect(abilitiesOf(bob, task())).toEqual(['comment']);
});

test('an approver who has answered may only comment', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(abilitiesOf(bob, item)).toEqual(['comment']);
  expect(abilitiesOf(carla, item)).toContain('answer');
});

test('a stand-in may answer like the person they stand in for, and cannot hand that on', () => {
  expect(abilitiesOf(dana, withStandIn())).toEqual(['answer', 'comment']);
  expect(abilitiesOf(bob, withStandIn())).toContain('answer');
});

test('once somebody has answered, their stand-in may no more', () => {
  const item = withStandIn();
  const answered = stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] });

  expect(abilitiesOf(dana, { ...item, stages: [answered] })).toEqual(['comment']);
});

test('whomever the stage was escalated to may answer', () => {
  expect(abilitiesOf(erik, approval({ stage: { escalated: { to: erik, at: now } } }))).toContain('answer');
});

test('when the whole chat is asked, anyone but the owner may answer, and there is no voice to hand over', () => {
  const item = approval({ stage: { audience: wholeChat } });

  expect(abilitiesOf(dana, item)).toEqual(['answer', 'comment']);
  expect(abilitiesOf(ada, item)).toEqual(['cancel', 'remind', 'comment']);
});

test('an owner who is among the approvers may still not answer', () => {
  expect(abilitiesOf(ada, approval({ stage: { audience: named(ada, bob) } }))).not.toContain('answer');
});

test('the people of a later stage wait for their turn', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(carla) })] });

  expect(abilitiesOf(carla, item)).toEqual(['comment']);
  expect(abilitiesOf(carla, { ...item, openStage: 1 })).toContain('answer');
});

test('an assignee and whoever stands in for them may complete a task', () => {
  expect(abilitiesOf(carla, task())).toEqual(['complete', 'reassign', 'comment']);
  expect(abilitiesOf(dana, task({ absences: [away(carla, dana)] }))).toEqual(['complete', 'comment']);
});

test('the owner may complete a task themselves', () => {
  expect(abilitiesOf(ada, task())).toEqual(['complete', 'cancel', 'remind', 'reassign', 'comment']);
});

test('anyone in the chat may complete a task for the whole chat', () => {
  expect(abilitiesOf(dana, task({ assignees: wholeChat }))).toEqual(['complete', 'comment']);
});

test.each(['approved', 'rejected', 'canceled', 'expired'] as const)('nobody has a button on what is %s', (state) => {
  const item = approval({ state });

  expect(abilitiesOf(ada, item)).toEqual([]);
  expect(abilitiesOf(bob, item)).toEqual([]);
});

test.each(['done', 'canceled'] as const)('a task that is %s is reopened by its owner or an assignee', (state) => {
  const item = task({ state });

  expect(abilitiesOf(ada, item)).toEqual(['reopen']);
  expect(abilitiesOf(carla, item)).toEqual(['reopen']);
  expect(abilitiesOf(dana, item)).toEqual([]);
});

test('the owner hands over every voice that is missing, in the open stage or a later one', () => {
  const first = stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] });
  const item = approval({ stages: [first, stage({ audience: named(carla, dana) })] });

  expect(reassignable(ada, item)).toEqual([carla, dana]);
  expect(reassignable(carla, item)).toEqual([carla]);
  expect(reassignable(dana, item)).toEqual([]);
});

test('who is away is waited for, and their stand-in is rung', () => {
  expect(waitingFor(withStandIn())).toEqual(named(bob, carla));
  expect(stillAsked(withStandIn())).toEqual(named(dana, carla));
  expect(actorsOf(withStandIn())).toEqual(named(bob, carla, dana));
});

test('who is away without a stand-in is rung themselves; who has left or cannot be reached is not', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana) },
    absences: [away(bob), { person: carla, why: 'left' }, { person: dana, why: 'unreachable' }],
  });

  expect(stillAsked(item)).toEqual(named(bob));
  expect(waitingFor(item)).toEqual(named(bob, carla, dana));
});

test('whomever a stage was escalated to is rung and waited for like the others', () => {
  const item = approval({ stage: { escalated: { to: erik, at: now } } });

  expect(stillAsked(item)).toEqual(named(bob, erik));
  expect(waitingFor(item)).toEqual(named(bob, erik));
  expect(actorsOf(item)).toEqual(named(bob, erik));
});

test('those who can act on a task are its assignees, their stand-ins and its owner', () => {
  expect(actorsOf(task({ absences: [away(carla, dana)] }))).toEqual(named(carla, dana, ada));
  expect(actorsOf(task({ assignees: wholeChat }))).toEqual(wholeChat);
  expect(actorsOf(task({ state: 'done' }))).toEqual(named());
});

test('an answer is wanted from those of the open stage who have not given one', () => {
  const first = stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] });
  const item = approval({ stages: [first, stage({ audience: named(dana) })] });

  expect(stillAsked(item)).toEqual(named(carla));
});

test('the whole chat stays asked as a whole', () => {
  expect(stillAsked(approval({ stage: { audience: wholeChat } }))).toEqual(wholeChat);
  expect(waitingFor(approval({ stage: { audience: wholeChat, escalated: { to: erik, at: now } } }))).toEqual(wholeChat);
  expect(stillAsked(task({ assignees: wholeChat }))).toEqual(wholeChat);
});
