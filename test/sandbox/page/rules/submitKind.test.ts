// What an Action.Submit means, by the data it carries.
import { expect, test } from '@jest/globals';
import { submitKind } from '../../../../sandbox/page/rules/submitKind.ts';

test('with task/fetch it opens a dialog', () => {
  const data = { msteams: { type: 'task/fetch' }, form: 'request' };
  expect(submitKind(data)).toEqual({ kind: 'dialog', data });
});

test('with nothing for the client it is a message', () => {
  expect(submitKind({ choice: 'b' })).toEqual({ kind: 'message', data: { choice: 'b' } });
  expect(submitKind(undefined)).toEqual({ kind: 'message', data: {} });
});

test('what else a client could do is named', () => {
  expect(submitKind({ msteams: { type: 'signin' } })).toEqual({ kind: 'notPlayed', type: 'signin' });
});
