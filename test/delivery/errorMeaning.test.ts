// The table of what each answer of Teams and Graph means, and how long to wait after it.
import { expect, test } from '@jest/globals';
import { errorMeaning, failureReason, secondsToWait } from '../../src/delivery/errorMeaning.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';

const minutes = 60;
const hours = 60 * minutes;
const middle = 0.5;
const almostOne = 1 - Number.EPSILON;

function meaningOf(status: number | undefined, code?: string) {
  return errorMeaning(new TeamsError('refused', { status, code }));
}

test.each([
  [401, 'the token was not taken'],
  [408, 'a request that took too long'],
  [412, 'the connector was busy with the conversation'],
  [425, 'too early'],
  [429, 'too many calls'],
  [500, 'a failure of the other side'],
  [502, 'a bad gateway'],
  [503, 'out of service'],
  [504, 'a gateway that waited in vain'],
  [507, 'any other trouble of the other side'],
])('%d, %s, is tried again', (status) => {
  expect(meaningOf(status, 'Whatever')).toEqual({ kind: 'notNow', afterSeconds: undefined });
});

test('no answer at all is tried again', () => {
  expect(meaningOf(undefined)).toEqual({ kind: 'notNow', afterSeconds: undefined });
});

test.each([
  [403, 'the app is not there, or not allowed to'],
  [404, 'there is no such person or chat'],
  [409, 'several apps share one Entra id'],
])('%d, %s, is refused with status and code as the reason', (status) => {
  expect(meaningOf(status, 'Forbidden')).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status, code: 'Forbidden' },
  });
});

test.each([400, 402, 405, 406, 410, 411, 413, 415, 422, 431, 501])('%d will do no better when repeated', (status) => {
  expect(meaningOf(status, 'BadRequest')).toEqual({
    kind: 'dead',
    reason: { by: 'graph', status, code: 'BadRequest' },
  });
});

test.each([undefined, ''])('an answer whose code is %j is named by its status alone', (code) => {
  expect([meaningOf(403, code), meaningOf(400, code)]).toEqual([
    { kind: 'refused', reason: { by: 'graph', status: 403 } },
    { kind: 'dead', reason: { by: 'graph', status: 400 } },
  ]);
});

test('that no answer came is a reason too', () => {
  expect(failureReason(new TeamsError('reset'))).toEqual({ by: 'us', reason: 'noAnswerInTime' });
});

test('the text of an answer changes nothing about its meaning', () => {
  const chatty = new TeamsError('403 Forbidden: too many requests, try again', { status: 400 });

  expect(errorMeaning(chatty)).toEqual({ kind: 'dead', reason: { by: 'graph', status: 400 } });
});

test('when to come back is taken from the answer', () => {
  const throttled = new TeamsError('throttled', { status: 429, retryAfterSeconds: 17 });

  expect(errorMeaning(throttled)).toEqual({ kind: 'notNow', afterSeconds: 17 });
});

test.each([0, 17, 20 * minutes])(
  'told to come back after %d s, it does so within a second, however old the work is',
  (told) => {
    for (const ageSeconds of [0, 5, 3 * hours]) {
      const meaning = { kind: 'notNow', afterSeconds: told } as const;
      const earliest = secondsToWait(meaning, { ageSeconds, random: 0 });
      const latest = secondsToWait(meaning, { ageSeconds, random: almostOne });

      expect(earliest).toBe(told);
      expect(latest).toBeGreaterThan(told);
      expect(latest).toBeLessThanOrEqual(told + 1);
    }
  },
);

test('told nothing, it waits as long again as it has waited so far', () => {
  expect([1, 2, 4, 8, 16, 32].map((ageSeconds) => waiting(ageSeconds, middle))).toEqual([1, 2, 4, 8, 16, 32]);
});

test('the first wait is about a second', () => {
  expect(waiting(0, middle)).toBe(1);
  expect(waiting(0.02, middle)).toBe(1);
});

test('after long waiting it looks again every five minutes', () => {
  expect(waiting(5 * minutes, middle)).toBe(5 * minutes);
  expect(waiting(23 * hours, middle)).toBe(5 * minutes);
});

test.each([0, 10, 4 * minutes])(
  'work of %d s that failed together comes back over as long a time as it waits',
  (age) => {
    const [earliest, usual, latest] = [0, middle, almostOne].map((random) => waiting(age, random));

    expect(earliest).toBeCloseTo((usual ?? 0) * 0.5);
    expect(latest).toBeCloseTo((usual ?? 0) * 1.5);
  },
);

function waiting(ageSeconds: number, random: number): number {
  return secondsToWait({ kind: 'notNow', afterSeconds: undefined }, { ageSeconds, random });
}
