// Who may do what with an item as it stands.
import { expect, test } from '@jest/globals';
import { abilitiesOf, openStageOf, stillAsked } from '../../src/domain/access.ts';
import { ada, approval, bob, carla, dana, named, response, stage, task, wholeChat } from './factories.ts';

test('an approver may answer', () => {
  expect(abilitiesOf(bob, approval())).toEqual(['answer']);
});

test('the owner of an approval may cancel it, and nothing else', () => {
  expect(abilitiesOf(ada, approval())).toEqual(['cancel']);
});

test('whoever is not asked may do nothing', () => {
  expect(abilitiesOf(carla, approval())).toEqual([]);
  expect(abilitiesOf(bob, task())).toEqual([]);
});

test('an approver who has answered may do nothing more', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(abilitiesOf(bob, item)).toEqual([]);
  expect(abilitiesOf(carla, item)).toEqual(['answer']);
});

test('when the whole chat is asked, anyone but the owner may answer', () => {
  const item = approval({ stage: { audience: wholeChat } });

  expect(abilitiesOf(dana, item)).toEqual(['answer']);
  expect(abilitiesOf(ada, item)).toEqual(['cancel']);
});

test('an owner who is among the approvers may still not answer', () => {
  expect(abilitiesOf(ada, approval({ stage: { audience: named(ada, bob) } }))).toEqual(['cancel']);
});

test('the people of a later stage wait for their turn', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(carla) })] });

  expect(abilitiesOf(carla, item)).toEqual([]);
  expect(abilitiesOf(carla, { ...item, openStage: 1 })).toEqual(['answer']);
});

test('an assignee may complete a task', () => {
  expect(abilitiesOf(carla, task())).toEqual(['complete']);
});

test('the owner may complete a task or cancel it', () => {
  expect(abilitiesOf(ada, task())).toEqual(['complete', 'cancel']);
});

test('anyone in the chat may complete a task for the whole chat', () => {
  expect(abilitiesOf(dana, task({ assignees: wholeChat }))).toEqual(['complete']);
});

test.each(['approved', 'rejected', 'canceled', 'expired'] as const)('nobody may touch what is %s', (state) => {
  const item = approval({ state });

  expect(abilitiesOf(ada, item)).toEqual([]);
  expect(abilitiesOf(bob, item)).toEqual([]);
});

test.each(['done', 'canceled'] as const)('nobody may touch a task that is %s', (state) => {
  const item = task({ state });

  expect(abilitiesOf(ada, item)).toEqual([]);
  expect(abilitiesOf(carla, item)).toEqual([]);
});

test('an answer is wanted from those of the open stage who have not given one', () => {
  const first = stage({ audience: named(bob, carla), rule: { kind: 'all' }, responses: [response(bob, 'approve')] });
  const item = approval({ stages: [first, stage({ audience: named(dana) })] });

  expect(stillAsked(item)).toEqual(named(carla));
});

test('the whole chat stays asked as a whole', () => {
  expect(stillAsked(approval({ stage: { audience: wholeChat } }))).toEqual(wholeChat);
  expect(stillAsked(task({ assignees: wholeChat }))).toEqual(wholeChat);
});

test('an approval whose open stage is missing is broken, and says which one it is', () => {
  expect(() => openStageOf(approval({ id: 'damaged', openStage: 3 }))).toThrow('Item damaged has no stage 3');
});
