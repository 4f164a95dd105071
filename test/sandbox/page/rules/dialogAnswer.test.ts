// What a bot's answer does to a dialog.
import { expect, test } from '@jest/globals';
import { readDialogAnswer } from '../../../../sandbox/page/rules/dialogAnswer.ts';

const contentType = 'application/vnd.microsoft.card.adaptive';
const content = { type: 'AdaptiveCard' };

function answer(body: unknown, status = 200) {
  return readDialogAnswer({ status, body });
}

test('continue shows its card, with title and size', () => {
  const value = { title: 'Form', width: 400, height: 'large', card: { contentType, content } };
  expect(answer({ task: { type: 'continue', value } })).toEqual({
    kind: 'card',
    title: 'Form',
    width: 400,
    height: 'large',
    card: content,
  });
});

test('a size nobody knows is the middle one', () => {
  const value = { width: 'huge', card: { contentType, content } };
  expect(answer({ task: { type: 'continue', value } })).toMatchObject({ width: 'medium', height: 'medium', title: '' });
});

test('a message is shown, from a dialog and from a message extension', () => {
  expect(answer({ task: { type: 'message', value: 'Sent.' } })).toEqual({ kind: 'message', text: 'Sent.' });
  const told = { composeExtension: { type: 'message', text: 'Not here.' } };
  expect(answer(told)).toEqual({ kind: 'message', text: 'Not here.' });
});

test('a result goes into the compose box', () => {
  const result = { type: 'result', attachmentLayout: 'list', attachments: [{ contentType, content }] };
  expect(answer({ composeExtension: result })).toEqual({ kind: 'insert', attachment: { contentType, content } });
});

test.each([[null], [undefined], [''], [{}], [{ task: null }]])('%j closes the dialog', (body) => {
  expect(answer(body)).toEqual({ kind: 'close' });
});

test.each([
  ['an error', {}, 500, /app answered 500/],
  [
    'a page instead of a card',
    { task: { type: 'continue', value: { url: 'https://contoso.example' } } },
    200,
    /not play/,
  ],
  ['a request to sign in', { composeExtension: { type: 'auth' } }, 200, /not play/],
  ['anything else', { tasks: [], x: 1 }, 200, /no dialog/],
])('%s is a problem', (_what, body, status, text) => {
  expect(answer(body, status)).toEqual({ kind: 'error', text: expect.stringMatching(text) });
});
