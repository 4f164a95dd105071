// What the wire log shows of a body.
import { expect, test } from '@jest/globals';

import { redactedBody } from '../../../sandbox/wire/redact.ts';

test('a form is shown by its fields, without the secret', () => {
  const form = 'client_id=a-bot&client_secret=very-secret';
  expect(redactedBody(form, 'application/x-www-form-urlencoded;charset=utf-8')).toEqual({
    client_id: 'a-bot',
    client_secret: '(not shown)',
  });
});

test('a token deep inside a JSON body is not shown', () => {
  expect(redactedBody('{"value":[{"authentication":{"token":"eyJ","id":"1"}}]}')).toEqual({
    value: [{ authentication: { token: '(not shown)', id: '1' } }],
  });
});

test('a body that is not JSON is shown as it is', () => {
  expect(redactedBody('<html>')).toBe('<html>');
});

test('an empty body is null', () => {
  expect(redactedBody('')).toBeNull();
});
