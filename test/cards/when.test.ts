// A point in time as the reader would say it.
import { expect, test } from '@jest/globals';
import { sayMoment, sayWhen } from '../../src/cards/when.ts';

const now = new Date('2026-11-21T23:30:00Z');

/** With the narrow space before AM and PM made an ordinary one. */
function say(at: string, timeZone: string | undefined): string {
  return sayWhen(new Date(at), { language: 'en', timeZone, now }).replaceAll('\u202f', ' ');
}

test('today is told by the time alone', () => {
  expect(say('2026-11-21T10:02:00Z', 'UTC')).toBe('10:02 AM');
});

test('another day is told with its date', () => {
  expect(say('2026-11-20T10:02:00Z', 'UTC')).toBe('Nov 20, 2026, 10:02 AM');
});

test('the same time of another year is another day', () => {
  expect(say('2025-11-21T10:02:00Z', 'UTC')).toBe('Nov 21, 2025, 10:02 AM');
});

test("the time is the reader's", () => {
  expect(say('2026-11-21T23:02:00Z', 'America/New_York')).toBe('6:02 PM');
});

test('whether it is today is decided in the zone of the reader, where it may be tomorrow already', () => {
  expect(say('2026-11-21T10:02:00Z', 'Europe/Berlin')).toBe('Nov 21, 2026, 11:02 AM');
  expect(say('2026-11-21T23:02:00Z', 'Europe/Berlin')).toBe('12:02 AM');
});

test.each(['Asia/Kolkata', 'Asia/Calcutta', 'asia/kolkata'])(
  'a zone of several names keeps its own time, and is not called UTC: %s',
  (timeZone) => {
    expect(say('2026-11-21T18:32:00Z', timeZone)).toBe('12:02 AM');
  },
);

test.each([undefined, '', 'Mars/Olympus'])('where the zone is not known, it is UTC and says so: %s', (timeZone) => {
  expect(say('2026-11-21T10:02:00Z', timeZone)).toBe('10:02 AM UTC');
});

test('what may be read another day is told with its date, whatever day it is', () => {
  const said = (timeZone: string | undefined) => sayMoment(now, { language: 'en', timeZone }).replaceAll('\u202f', ' ');

  expect(said('America/New_York')).toBe('Nov 21, 2026, 6:30 PM');
  expect(said(undefined)).toBe('Nov 21, 2026, 11:30 PM UTC');
});
