// Readers of whom language and time zone may be known, or not.
import { expect, test } from '@jest/globals';
import { sentencesFor } from '../../src/cards/sentences.ts';
import { readerIn } from '../../src/delivery/readerIn.ts';

test('a time is told as it is on the reader’s own clock', () => {
  const words = readerIn('en-US', 'Asia/Tokyo').when(new Date('2026-12-01T17:00:00Z'));
  expect(words).toMatch(/Dec 2, 2026.*2:00.AM$/);
});

test.each([undefined, 'Nowhere/Atall'])(
  'a time is told in UTC and says so, where the reader’s clock is %s',
  (timeZone) => {
    expect(readerIn('en-US', timeZone).when(new Date('2026-12-01T17:00:00Z'))).toMatch(/Dec 1, 2026.*5:00.PM UTC$/);
  },
);

test('a time of today is told with its date too, since nobody knows on which day it is read', () => {
  const today = new Date();
  const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(today);
  expect(readerIn('en').when(today)).toContain(`${month} ${today.getUTCDate()}, ${today.getUTCFullYear()}`);
});

test.each(['de-DE', 'ja', 'tlh', undefined])('whoever reads %s is told in the sentences of that language', (tag) => {
  expect(readerIn(tag).sentences).toBe(sentencesFor(tag));
});
