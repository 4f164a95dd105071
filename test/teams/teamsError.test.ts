// What an answer or a failure becomes.
import { expect, test } from '@jest/globals';
import { errorFromAnswer, errorFromFailure, parseRetryAfter, TeamsError } from '../../src/teams/teamsError.ts';

const now = Date.parse('2026-11-21T10:00:00Z');

test.each([
  [null, undefined],
  ['10', 10],
  ['0', 0],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30],
  ['Sat, 21 Nov 2026 09:59:00 GMT', 0],
  ['soon', undefined],
  // Nobody says so in earnest; what must not be is that it closes a budget for ever, or that it says the opposite.
  ['1.5', 2],
  ['-5', undefined],
  ['-1e9', undefined],
  ['', undefined],
  ['NaN', undefined],
  ['3600', 3600],
  ['3601', 3600],
  ['1000000000000', 3600],
  ['1000000000000000000', 3600],
  ['9'.repeat(30), 3600],
  ['1e+21', undefined],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 3600],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
])('Retry-After %j means %j seconds', (header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds);
});

test("an answer's status, code and request id are kept, and nothing of its words", async () => {
  const body = { error: { code: 'Forbidden', message: 'Deploy 1.4 is not for Bob Okafor' } };
  const answer = Response.json(body, { status: 403, headers: { 'request-id': '7b1e-40f2' } });

  const error = await errorFromAnswer('Notifying', answer);

  expect(error).toMatchObject({
    status: 403,
    code: 'Forbidden',
    retryAfterSeconds: undefined,
    requestId: '7b1e-40f2',
    message: 'Notifying was answered 403 Forbidden',
  });
});

test.each(['request-id', 'x-ms-request-id', 'client-request-id'])('a request id is read from %s', async (name) => {
  const answer = new Response(null, { status: 500, headers: { [name]: 'abc-1' } });

  expect(await errorFromAnswer('A call', answer)).toMatchObject({ requestId: 'abc-1' });
});

test.each([
  ['Bad Argument', 'Bad Argument'],
  ['BotNotInConversationRoster', 'BotNotInConversationRoster'],
  ['Deploy 1.4 for Bob Okafor', undefined],
  ['', undefined],
  ['bob@contoso.example', undefined],
])('the code %j is kept as %j', async (code, kept) => {
  const error = await errorFromAnswer('A call', Response.json({ error: { code } }, { status: 400 }));

  expect(error.code).toBe(kept);
});

test('what is no request id is not taken for one', async () => {
  const answer = new Response(null, { status: 500, headers: { 'request-id': 'Bob Okafor', 'x-ms-request-id': 'b-2' } });

  expect(await errorFromAnswer('A call', answer)).toMatchObject({ requestId: 'b-2' });
});

test.each(['', 'null', '[]', '{"error":"plain"}', '<html></html>'])(
  'an error body %j leaves the status',
  async (body) => {
    expect(await errorFromAnswer('A call', new Response(body, { status: 502 }))).toMatchObject({
      status: 502,
      code: undefined,
      message: 'A call was answered 502',
    });
  },
);

test('a failure without answer has no status and keeps its cause', () => {
  const cause = new TypeError('fetch failed');

  expect(errorFromFailure('A call', cause)).toMatchObject({ status: undefined, code: undefined, cause });
});

test('a TeamsError stays what it is', () => {
  const error = new TeamsError('Told before', { status: 404 });

  expect(errorFromFailure('A call', error)).toBe(error);
});

test('a Retry-After that is a date is told by the clock of whoever answers', async () => {
  const headers = { 'retry-after': 'Fri, 01 Jan 2100 10:00:30 GMT', date: 'Fri, 01 Jan 2100 10:00:00 GMT' };

  expect(await errorFromAnswer('A call', new Response(null, { status: 429, headers }))).toMatchObject({
    retryAfterSeconds: 30,
  });
});
