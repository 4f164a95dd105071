// What the answer to a pressed card button means.
import { expect, test } from '@jest/globals';
import { readInvokeAnswer } from '../../../../sandbox/page/rules/invokeAnswer.ts';

test('an adaptive card replaces the card', () => {
  const value = { type: 'AdaptiveCard' };
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
  expect(readInvokeAnswer({ status: 200, body })).toEqual({ kind: 'card', card: value });
});

test('a message is shown as it is', () => {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Too late.' };
  expect(readInvokeAnswer({ status: 200, body })).toEqual({ kind: 'message', text: 'Too late.' });
});

test('an error shows the sentence of the app', () => {
  const value = { code: 'BadRequest', message: 'This card is broken.' };
  const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
  expect(readInvokeAnswer({ status: 400, body })).toEqual({ kind: 'error', text: 'This card is broken.' });
});

test.each([
  [500, 'The app answered 500'],
  [504, 'The app did not answer'],
])('a bare %i becomes a plain sentence', (status, reason) => {
  expect(readInvokeAnswer({ status })).toEqual({
    kind: 'error',
    text: `Something went wrong. Please try again. (${reason})`,
  });
});
