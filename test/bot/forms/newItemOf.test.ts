// What was filled in, as a new item.
import { expect, test } from '@jest/globals';
import { newItemOf } from '../../../src/bot/forms/newItemOf.ts';
import type { FormValues } from '../../../src/cards/form/formValues.ts';
import { emptyForm, emptyStage } from '../../../src/cards/form/formValues.ts';
import { en } from '../../../src/locales/en.ts';
import { fakeItems } from '../fakeItems.ts';
import { turnContext } from '../turnContext.ts';

function fill(values: Partial<FormValues>, form: 'request' | 'task' = 'request') {
  return newItemOf(form, { ...emptyForm, title: 'Deploy 1.4', ...values }, turnContext(fakeItems()));
}

test('what is left empty is not asked for', () => {
  expect(fill({})).toEqual({ kind: 'approval', title: 'Deploy 1.4', stages: [{ people: [], rule: { kind: 'any' } }] });
  expect(fill({}, 'task')).toEqual({ kind: 'task', title: 'Deploy 1.4', people: [] });
});

test('picked people come as ids without names, whatever stands between them', () => {
  const people = [
    { id: 'entra-bob', name: '' },
    { id: 'entra-dana', name: '' },
  ];

  expect(fill({ stages: [{ ...emptyStage, people: ' entra-bob,, entra-dana ,' }] }, 'task')).toMatchObject({ people });
});

test('a due date alone is the end of work, an expiry the end of the day, in the zone of whoever asks', () => {
  expect(fill({ dueDate: '2026-12-01', expiresDate: '2026-12-01' })).toMatchObject({
    due: new Date('2026-12-01T16:00:00Z'),
    expires: new Date('2026-12-01T22:59:00Z'),
  });
});

test('a task takes nothing from fields that only requests have', () => {
  const filled = fill(
    { expiresTime: '09:00', remindEvery: '60', escalateTo: 'entra-bob', escalateAfter: '60' },
    'task',
  );

  expect(filled).toEqual({ kind: 'task', title: 'Deploy 1.4', people: [] });
});

test('each stage has its rule, and a number of approvals where it needs one', () => {
  const stages = [
    { people: 'entra-bob', rule: 'all', needed: '7' },
    { people: 'entra-dana', rule: 'count', needed: '2' },
  ] as const;

  expect(fill({ stages })).toMatchObject({
    stages: [{ rule: { kind: 'all' } }, { rule: { kind: 'count', needed: 2 } }],
  });
});

test.each(['request', 'task'] as const)('a %s without a title is not sent', (form) => {
  expect(fill({ title: ' ' }, form)).toBe(en.refusals.titleMissing);
});

test.each(['0', '-1', '1.5', 'two', ''])('"%s" approvals are no number of approvals', (needed) => {
  expect(fill({ stages: [{ people: 'entra-bob', rule: 'count', needed }] })).toBe(en.form.mistakes.neededNotANumber(1));
});

test.each([
  ['whom, but not when', { escalateTo: 'entra-bob' }],
  ['when, but not whom', { escalateAfter: '60' }],
])('an escalation that says %s is incomplete', (_, values) => {
  expect(fill(values)).toBe(en.form.mistakes.escalationIncomplete);
});

test.each(['0', '-60', 'often', '1.5'])('a pace that is none ("%s") is left out', (remindEvery) => {
  expect(fill({ remindEvery })).not.toHaveProperty('remindEveryMinutes');
});
