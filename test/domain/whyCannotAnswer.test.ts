// Why somebody cannot answer an approval or complete a task.
import { expect, test } from '@jest/globals';
import { whyCannotAnswer } from '../../src/domain/whyCannotAnswer.ts';
import { ada, approval, away, bob, carla, dana, named, now, response, stage, task, wholeChat } from './factories.ts';

test('nothing keeps those who are asked, nor whoever stands in for them', () => {
  expect(whyCannotAnswer(approval(), bob)).toBeUndefined();
  expect(whyCannotAnswer(approval({ absences: [away(bob, dana)] }), dana)).toBeUndefined();
  expect(whyCannotAnswer(approval({ stage: { audience: wholeChat } }), dana)).toBeUndefined();
});

test('whose turn comes later is told so', () => {
  const item = approval({ stages: [stage(), stage({ audience: named(carla) })] });

  expect(whyCannotAnswer(item, carla)).toMatchObject({ reason: 'notThisStageYet', stage: 1 });
});

test('who has answered is told when, and by whom if it was another', () => {
  const audience = named(bob, carla, dana);
  const responses = [response(bob, 'approve'), response(carla, 'approve', { by: dana })];
  const item = approval({ stage: { audience, rule: { kind: 'all' }, responses } });

  expect(whyCannotAnswer(item, bob)).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now });
  expect(whyCannotAnswer(item, carla)).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now, by: dana });
  expect(whyCannotAnswer(item, dana)).toEqual({ kind: 'refused', reason: 'alreadyAnswered', at: now });
});

test('whoever is not asked, owns the request or comes too late is told that', () => {
  expect(whyCannotAnswer(approval(), carla)).toMatchObject({ reason: 'notAsked' });
  expect(whyCannotAnswer(approval(), ada)).toMatchObject({ reason: 'ownerCannotAnswer' });
  expect(whyCannotAnswer(approval({ state: 'approved' }), bob)).toMatchObject({ reason: 'alreadyClosed' });
});

test('a task is completed by those it is for and by its owner, while it is open', () => {
  expect([ada, carla].map((who) => whyCannotAnswer(task(), who))).toEqual([undefined, undefined]);
  expect(whyCannotAnswer(task(), bob)).toMatchObject({ reason: 'notAsked' });
  expect(whyCannotAnswer(task({ state: 'done' }), carla)).toMatchObject({ reason: 'alreadyClosed' });
});
