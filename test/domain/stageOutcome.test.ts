// The rules any, all and N of: what the answers given so far decide.
import { expect, test } from '@jest/globals';
import type { Answer, Rule } from '../../src/domain/item.ts';
import { approvalsNeeded, stageOutcome } from '../../src/domain/stageOutcome.ts';
import { crowd, erik, named, now, response, stage, wholeChat } from './factories.ts';

const any: Rule = { kind: 'any' };
const all: Rule = { kind: 'all' };

function count(needed: number): Rule {
  return { kind: 'count', needed };
}

/** A stage of `people` approvers, of whom the first ones have answered: `+` approve, `-` reject. */
function answered(rule: Rule, people: number, answers: string) {
  const asked = crowd(people);
  const given = Array.from(answers, (sign): Answer => (sign === '+' ? 'approve' : 'reject'));
  const responses = asked.slice(0, given.length).map((who, index) => response(who, given[index] ?? 'reject'));
  return stage({ audience: named(...asked), rule, responses });
}

test.each([any, all, count(2)])('nothing is decided while nobody has answered (%j)', (rule) => {
  expect(stageOutcome(answered(rule, 3, ''))).toBe('open');
});

test.each([
  ['+', 'approved'],
  ['-', 'rejected'],
])('under "any" the first answer decides: %s', (answers, outcome) => {
  expect(stageOutcome(answered(any, 3, answers))).toBe(outcome);
});

test.each([
  ['+', 'open'],
  ['++', 'open'],
  ['+++', 'approved'],
])('under "all" everyone must approve: %s of three', (answers, outcome) => {
  expect(stageOutcome(answered(all, 3, answers))).toBe(outcome);
});

test.each(['-', '+-', '++-'])('under "all" one rejection decides: %s', (answers) => {
  expect(stageOutcome(answered(all, 3, answers))).toBe('rejected');
});

test.each([
  ['+', 'open'],
  ['++', 'approved'],
  ['+-', 'open'],
  ['+-+', 'approved'],
  ['-++', 'approved'],
])('"2 of 3" is approved by the second approval: %s', (answers, outcome) => {
  expect(stageOutcome(answered(count(2), 3, answers))).toBe(outcome);
});

test('the first rejection leaves "2 of 3" open, because two approvals can still be reached', () => {
  expect(stageOutcome(answered(count(2), 3, '-'))).toBe('open');
});

test.each(['--', '+--', '-+-'])(
  'the second rejection decides "2 of 3", because two approvals cannot be reached any more: %s',
  (answers) => {
    expect(stageOutcome(answered(count(2), 3, answers))).toBe('rejected');
  },
);

test('"1 of 3" is rejected only when nobody is left to approve', () => {
  expect(stageOutcome(answered(count(1), 3, '--'))).toBe('open');
  expect(stageOutcome(answered(count(1), 3, '---'))).toBe('rejected');
});

test('"3 of 3" is the same as "all"', () => {
  expect(stageOutcome(answered(count(3), 3, '++'))).toBe('open');
  expect(stageOutcome(answered(count(3), 3, '+++'))).toBe('approved');
  expect(stageOutcome(answered(count(3), 3, '-'))).toBe('rejected');
});

test.each([
  ['approve', 'approved'],
  ['reject', 'rejected'],
] as const)('when the whole chat was asked, the first to %s decides', (answer, outcome) => {
  const [first] = crowd(1);
  if (!first) throw new Error('There is nobody to answer.');

  expect(stageOutcome(stage({ audience: wholeChat, responses: [response(first, answer)] }))).toBe(outcome);
});

test.each([
  [any, 1],
  [all, 3],
  [count(2), 2],
])('of three people, %j needs %d approvals', (rule, needed) => {
  expect(approvalsNeeded(answered(rule, 3, ''))).toBe(needed);
});

test.each([
  ['approve', 'approved'],
  ['reject', 'rejected'],
] as const)('whomever a stage was escalated to decides it alone: %s', (answer, outcome) => {
  const asked = answered(all, 3, '+');
  const responses = [...asked.responses, response(erik, answer)];

  expect(stageOutcome({ ...asked, escalated: { to: erik, at: now } })).toBe('open');
  expect(stageOutcome({ ...asked, responses, escalated: { to: erik, at: now } })).toBe(outcome);
});
