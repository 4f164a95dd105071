// A date and a time from a form, as an instant.
import { expect, test } from '@jest/globals';
import type { FormTime } from '../../../src/bot/times/wallTime.ts';
import { wallTime } from '../../../src/bot/times/wallTime.ts';

function at(overrides: Partial<FormTime>): string | undefined {
  const form = {
    date: '2026-12-01',
    time: undefined,
    timeZone: 'Europe/Berlin',
    dateOnly: 'endOfWork',
    ...overrides,
  } as const;
  return wallTime(form)?.toISOString();
}

test('date and time are those of the sender', () => {
  expect(at({ time: '09:30' })).toBe('2026-12-01T08:30:00.000Z');
  expect(at({ time: '09:30', timeZone: 'America/New_York' })).toBe('2026-12-01T14:30:00.000Z');
});

test('an unknown time zone is UTC', () => {
  expect(at({ time: '09:30', timeZone: undefined })).toBe('2026-12-01T09:30:00.000Z');
  expect(at({ time: '09:30', timeZone: 'Mars/Olympus' })).toBe('2026-12-01T09:30:00.000Z');
});

test.each([undefined, ''])('without a time the date has its own: %j', (time) => {
  expect(at({ time })).toBe('2026-12-01T16:00:00.000Z');
  expect(at({ time, dateOnly: 'endOfDay' })).toBe('2026-12-01T22:59:00.000Z');
  expect(at({ time, dateOnly: 'startOfDay' })).toBe('2026-11-30T23:00:00.000Z');
});

test('a time that clocks skip is as long after the skip', () => {
  expect(at({ date: '2026-03-29', time: '02:30' })).toBe('2026-03-29T01:30:00.000Z');
});

test.each([
  { date: '' },
  { date: '2026-02-30' },
  { date: '2026-12-1' },
  { date: 'tomorrow' },
  { time: '24:00' },
  { time: '9' },
  { time: 'noon' },
])('what no calendar or clock shows is none: %j', (overrides) => {
  expect(at(overrides)).toBeUndefined();
});
