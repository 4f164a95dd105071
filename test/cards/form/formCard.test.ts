// The forms: what they ask, what they keep, and what their buttons send.
import { expect, test } from '@jest/globals';
import { formCard } from '../../../src/cards/form/formCard.ts';
import { formLauncher } from '../../../src/cards/form/formLauncher.ts';
import type { FormValues } from '../../../src/cards/form/formValues.ts';
import { emptyForm, emptyStage } from '../../../src/cards/form/formValues.ts';
import { en } from '../../../src/locales/en.ts';
import { readCard } from '../readCard.ts';

function draw(form: 'request' | 'task', values: Partial<FormValues> = {}, mistake?: string) {
  return formCard(form, {
    sentences: en,
    values: { ...emptyForm, ...values },
    ...(mistake === undefined ? {} : { mistake }),
  });
}

test('the launcher’s button opens the dialog by itself', () => {
  const [button] = formLauncher('task', en).actions ?? [];

  expect(button).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, form: 'task' } });
});

test('a request asks for all that a request can have', () => {
  expect(readCard(draw('request')).inputs).toEqual(
    [
      'title',
      'people0',
      'rule0',
      'needed0',
      'dueDate',
      'dueTime',
      'note',
      'more',
      'remindEvery',
      'escalateTo',
      'escalateAfter',
      'expiresDate',
      'expiresTime',
    ].filter((id) => id !== 'more'),
  );
});

test('a task asks for less', () => {
  expect(readCard(draw('task')).inputs).toEqual(['title', 'people0', 'dueDate', 'dueTime', 'note']);
});

test('people are picked from the members of the conversation', () => {
  expect(JSON.stringify(draw('task'))).toContain('graph.microsoft.com/users?scope=currentContext');
});

test('each stage has its own people and rule, and the buttons tell how many there are', () => {
  const card = draw('request', { stages: [emptyStage, emptyStage] });
  const steps = JSON.stringify(card);

  expect(readCard(card).inputs).toEqual(expect.arrayContaining(['people0', 'rule0', 'needed0', 'people1', 'rule1']));
  expect(steps).toContain('{"form":"request","step":"addStage","stages":2}');
  expect(steps).toContain('{"form":"request","step":"removeStage","stages":2}');
  expect(card.actions?.[0]).toMatchObject({ data: { form: 'request', step: 'send', stages: 2 } });
});

test('a single stage cannot be removed, and a twenty-first not be added', () => {
  expect(JSON.stringify(draw('request'))).not.toContain('removeStage');
  expect(JSON.stringify(draw('request', { stages: Array.from({ length: 20 }, () => emptyStage) }))).not.toContain(
    'addStage',
  );
});

test('nothing that is left empty keeps a button from being pressed', () => {
  const json = JSON.stringify(draw('request', { stages: [emptyStage, emptyStage] }));

  for (const condition of ['isRequired', '"min"', '"max"', 'regex']) expect(json).not.toContain(condition);
});

test('what was filled in is kept', () => {
  const values = {
    title: 'Deploy',
    note: 'Tested',
    dueDate: '2026-12-01',
    dueTime: '17:00',
    stages: [{ people: 'a,b', rule: 'count', needed: '2' }],
  } as const;
  const json = JSON.stringify(draw('request', values));

  for (const value of ['Deploy', 'Tested', '2026-12-01', '17:00', 'a,b', 'count']) {
    expect(json).toContain(`"value":"${value}"`);
  }
  expect(json).toContain('"value":2');
});

test('a number that is none is not filled in', () => {
  expect(JSON.stringify(draw('request', { stages: [{ ...emptyStage, needed: 'two' }] }))).not.toContain('"value":null');
});

test.each([
  ['folded away while it is empty', {}, false],
  ['folded away while nothing is chosen', { remindEvery: '0', escalateAfter: '0' }, false],
  ['shown where something was filled in', { escalateTo: 'a' }, true],
])('the part that few need is %s', (_, values, isVisible) => {
  expect(draw('request', values).body).toContainEqual(expect.objectContaining({ id: 'more', isVisible }));
});

test('what cannot be used is said on top, as text', () => {
  const { verbatim, words } = readCard(draw('task', {}, 'The title is **missing**.'));

  expect(verbatim).toEqual(['The title is **missing**.']);
  expect(words.split('\n')[0]).toBe('The title is **missing**.');
});
