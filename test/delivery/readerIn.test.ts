// Readers of whom the language alone may be known.
import { expect, test } from '@jest/globals';
import { sentencesFor } from '../../src/cards/sentences.ts';
import { readerIn } from '../../src/delivery/readerIn.ts';
import { noon } from '../storage/factories.ts';

test('a time is told in UTC and says so, since nobody knows where it is read', () => {
  expect(readerIn('en-US', noon).when(new Date('2026-12-01T17:00:00Z'))).toMatch(/Dec 1, 2026.*5:00.PM UTC$/);
});

test.each(['de-DE', 'ja', 'tlh', undefined])('whoever reads %s is told in the sentences of that language', (tag) => {
  expect(readerIn(tag, noon).sentences).toBe(sentencesFor(tag));
});
