// Times as people write them, in their language and time zone.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WhenOptions } from '../../../src/bot/times/parseWhen.ts';
import { parseWhen } from '../../../src/bot/times/parseWhen.ts';

/** Friday noon in Berlin, where it is an hour more than in UTC. */
const noon = new Date('2026-11-20T11:00:00Z');

function read(text: string, overrides: Partial<WhenOptions> = {}): string | undefined {
  const options = {
    now: noon,
    timeZone: 'Europe/Berlin',
    language: 'en-US',
    dateOnly: 'endOfWork',
    ...overrides,
  } as const;
  return parseWhen(text, options)?.toISOString().replace(':00.000Z', 'Z');
}

test.each([
  ['2026-12-01', '2026-12-01T16:00Z'],
  ['2026-12-01 17:00', '2026-12-01T16:00Z'],
  ['2026-12-01 at 9:05', '2026-12-01T08:05Z'],
  ['2026-12-01T17:00', '2026-12-01T16:00Z'],
  ['2026-12-01T17:00Z', '2026-12-01T17:00Z'],
  ['2026-12-01 17:00 UTC', '2026-12-01T17:00Z'],
  ['2026-12-01T17:00+05:30', '2026-12-01T11:30Z'],
  ['2026-12-01T17:00:30.250-0800', '2026-12-02T01:00:30.250Z'],
  ['by 2026-12-01', '2026-12-01T16:00Z'],
  ['2024-02-29', '2024-02-29T16:00Z'],
])('ISO dates: %s', (text, at) => {
  expect(read(text)).toBe(at);
  expect(read(text, { language: 'ja' })).toBe(at);
});

test.each([
  ['4h', '2026-11-20T15:00Z'],
  ['90m', '2026-11-20T12:30Z'],
  ['2d', '2026-11-22T11:00Z'],
  ['1d12h', '2026-11-21T23:00Z'],
  ['in 2 days', '2026-11-22T11:00Z'],
  ['2 days from now', '2026-11-22T11:00Z'],
  ['in an hour', '2026-11-20T12:00Z'],
  ['1 hour and 30 minutes', '2026-11-20T12:30Z'],
])('spans from now, in any language: %s', (text, at) => {
  for (const language of ['en', 'de', 'fr', 'es', 'ja', 'tlh', undefined]) expect(read(text, { language })).toBe(at);
});

test.each([
  ['today', '2026-11-20T16:00Z'],
  ['tomorrow', '2026-11-21T16:00Z'],
  ['Tomorrow at noon', '2026-11-21T11:00Z'],
  ['tonight', '2026-11-20T21:00Z'],
  ['monday morning', '2026-11-23T05:00Z'],
  ['by friday', '2026-11-20T16:00Z'],
  ['friday, 17:30', '2026-11-20T16:30Z'],
  ['9 am monday', '2026-11-23T08:00Z'],
  ['17:00', '2026-11-20T16:00Z'],
  ['in half an hour', '2026-11-20T11:30Z'],
  ['next week', '2026-11-27T16:00Z'],
  ['end of month', '2026-11-30T16:00Z'],
  ['eod', '2026-11-20T16:00Z'],
  ['december 1', '2026-12-01T16:00Z'],
  ['12/1/2026', '2026-12-01T16:00Z'],
  ['tomorrow 5pm EST', '2026-11-21T22:00Z'],
])('English: %s', (text, at) => {
  expect(read(text)).toBe(at);
});

test.each([
  ['de-DE', 'Freitag 17 Uhr', '2026-11-20T16:00Z'],
  ['de', '1.12.', '2026-12-01T16:00Z'],
  ['de', '1.2.', '2027-02-01T16:00Z'],
  ['de', '29. 2.', '2028-02-29T16:00Z'],
  ['de', 'am 1.12. um 9', '2026-12-01T08:00Z'],
  ['de', '24.12. 17:30', '2026-12-24T16:30Z'],
  ['de', 'in 2 Tagen', '2026-11-22T11:00Z'],
  ['de', 'in einer Woche', '2026-11-27T11:00Z'],
  ['fr', 'dans 2 jours', '2026-11-22T11:00Z'],
  ['es', 'en 2 días', '2026-11-22T11:00Z'],
  ['es', 'dentro de una hora', '2026-11-20T12:00Z'],
  ['ja', '3日後', '2026-11-23T11:00Z'],
  ['ja', '2時間後', '2026-11-20T13:00Z'],
  ['ja', '来週の月曜日', '2026-11-23T16:00Z'],
  ['ja', '来週金曜', '2026-11-27T16:00Z'],
  ['en', 'half an hour', '2026-11-20T11:30Z'],
  ['de', 'bis Montag', '2026-11-23T16:00Z'],
  ['de', 'morgen um 12', '2026-11-21T11:00Z'],
  ['de', '1.12.2026', '2026-12-01T16:00Z'],
  ['de', 'in einer Stunde', '2026-11-20T12:00Z'],
  ['fr-FR', 'demain à 17h', '2026-11-21T16:00Z'],
  ['fr', 'le 1er décembre', '2026-12-01T16:00Z'],
  ['es-MX', 'mañana a las 17:00', '2026-11-21T16:00Z'],
  ['es', 'el lunes', '2026-11-23T16:00Z'],
  ['ja-JP', '明日17時', '2026-11-21T16:00Z'],
  ['ja', '12月1日まで', '2026-12-01T16:00Z'],
  ['de', 'friday 9 am', '2026-11-27T08:00Z'],
  ['ja', 'tomorrow', '2026-11-21T16:00Z'],
  ['en-GB', '1/12/2026', '2026-12-01T16:00Z'],
  ['nl-NL', '1/12/2026', '2026-12-01T16:00Z'],
])("the sender's language first, then English: %s, %s", (language, text, at) => {
  expect(read(text, { language })).toBe(at);
});

test.each([
  ['endOfWork', '2026-12-01T16:00Z'],
  ['endOfDay', '2026-12-01T22:59Z'],
  ['startOfDay', '2026-11-30T23:00Z'],
] as const)('a date alone has its time of day: %s', (dateOnly, at) => {
  expect(read('2026-12-01', { dateOnly })).toBe(at);
  expect(read('december 1', { dateOnly })).toBe(at);
});

test.each([
  ['friday 9:00', '2026-11-27T08:00Z'],
  ['friday 17:00', '2026-11-20T16:00Z'],
  ['thursday', '2026-11-26T16:00Z'],
  ['9:00', '2026-11-21T08:00Z'],
  ['november 5', '2027-11-05T16:00Z'],
  ['january', '2027-01-01T16:00Z'],
  ['february 29 2028', '2028-02-29T16:00Z'],
])('a part of a date means the next one: %s', (text, at) => {
  expect(read(text)).toBe(at);
});

test.each([
  ['yesterday', '2026-11-19T16:00Z'],
  ['last friday', '2026-11-13T16:00Z'],
  ['2 days ago', '2026-11-18T16:00Z'],
  ['2020-01-01', '2020-01-01T16:00Z'],
])('the past is read too: %s', (text, at) => {
  expect(read(text)).toBe(at);
});

test.each([
  ...['', ' ', 'soon', 'fridya', 'friday 25:00', 'friday noonish', 'next sprint', 'this week', 'friday to monday'],
  ...[
    '2026-02-30',
    '2026-13-01',
    '2026-12-01 24:30',
    '2026-12-01x',
    '2026-1',
    '2026',
    '500',
    '1.4',
    '4hx',
    '99999999h',
  ],
  ...['diligence', 'maybe', 'now and then', '31 february', '2026-12-01T17:00+25'],
])('all of it is understood, or nothing: "%s"', (text) => {
  expect(read(text)).toBeUndefined();
});

test.each(['Mars/Olympus', '', 'constructor', undefined])('an unknown time zone is UTC: %s', (timeZone) => {
  expect(read('2026-12-01 17:00', { timeZone })).toBe('2026-12-01T17:00Z');
});

test.each([
  ['Asia/Kolkata', '2026-12-01 17:00', '2026-12-01T11:30Z'],
  ['America/St_Johns', '2026-07-01 17:00', '2026-07-01T19:30Z'],
  ['Pacific/Kiritimati', 'tomorrow', '2026-11-22T03:00Z'],
  ['Pacific/Honolulu', 'tomorrow', '2026-11-22T03:00Z'],
])('times are those of the sender: %s, %s', (timeZone, text, at) => {
  expect(read(text, { timeZone })).toBe(at);
});

/** Berlin puts its clocks forward on 29 March 2026 at 2:00 and back on 25 October at 3:00. */
test.each([
  ['2026-03-28T11:00:00Z', 'tomorrow 1:59', '2026-03-29T00:59Z'],
  ['2026-03-28T11:00:00Z', 'tomorrow 2:30', '2026-03-29T01:30Z'],
  ['2026-03-28T11:00:00Z', 'tomorrow 3:00', '2026-03-29T01:00Z'],
  ['2026-03-28T11:00:00Z', 'tomorrow', '2026-03-29T15:00Z'],
  ['2026-03-28T11:00:00Z', '1d', '2026-03-29T10:00Z'],
  ['2026-03-28T11:00:00Z', '24h', '2026-03-29T11:00Z'],
  ['2026-10-24T10:00:00Z', '2026-10-25 01:59', '2026-10-24T23:59Z'],
  ['2026-10-24T10:00:00Z', '2026-10-25 02:30', '2026-10-25T00:30Z'],
  ['2026-10-24T10:00:00Z', '2026-10-25 03:00', '2026-10-25T02:00Z'],
  ['2026-10-24T10:00:00Z', 'in 1 day', '2026-10-25T11:00Z'],
])('when clocks change: said at %s, %s', (now, text, at) => {
  expect(read(text, { now: new Date(now) })).toBe(at);
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
];
const anyTime = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});

/** `2026-12-01 17:00`, as clocks of the zone show it. */
function clockOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

test('what clocks show is read as an instant at which they show it, the first one, whenever it is said', () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.constantFrom(...zones), (at, now, timeZone) => {
      const shown = clockOf(at, timeZone);
      const meant = parseWhen(shown, { now, timeZone, language: 'en', dateOnly: 'endOfDay' }) ?? new Date(NaN);

      expect(clockOf(meant, timeZone)).toBe(shown);
      expect(meant.getTime()).toBeLessThanOrEqual(at.getTime());
    }),
  );
});

test('a time of day is the next one, in every zone', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 4, max: 23 }), fc.constantFrom(...zones), (now, hour, timeZone) => {
      const at = parseWhen(`${hour}:15`, { now, timeZone, language: 'en', dateOnly: 'endOfDay' }) ?? new Date(NaN);

      expect(clockOf(at, timeZone)).toContain(` ${String(hour).padStart(2, '0')}:15`);
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 60 * 60 * 1000);
    }),
  );
});
