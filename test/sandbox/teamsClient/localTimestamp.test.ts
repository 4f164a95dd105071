// A moment on somebody's wall clock.
import { expect, test } from '@jest/globals';

import { localTimestamp } from '../../../sandbox/teamsClient/localTimestamp.ts';

const moment = new Date('2026-11-21T22:30:00.000Z');

test.each([
  ['Europe/Berlin', '2026-11-21T23:30:00.000+01:00'],
  ['America/New_York', '2026-11-21T17:30:00.000-05:00'],
  ['Asia/Kolkata', '2026-11-22T04:00:00.000+05:30'],
  ['UTC', '2026-11-21T22:30:00.000+00:00'],
])('in %s it is %s', (timeZone, local) => {
  expect(localTimestamp(moment, timeZone)).toBe(local);
});

test('it is the same moment', () => {
  expect(new Date(localTimestamp(moment, 'Asia/Tokyo'))).toEqual(moment);
});
