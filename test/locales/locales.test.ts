// Which language a person is answered in.
import { expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { sentencesFor } from '../../src/locales/index.ts';

test.each(['en', 'en-US', 'EN-gb'])('English of any kind is English: %s', (tag) => {
  expect(sentencesFor(tag)).toBe(en);
});

test.each([undefined, '', 'tlh-001', 'constructor'])('what is not translated is English: %s', (tag) => {
  expect(sentencesFor(tag)).toBe(en);
});

test.each([
  [['Ada'], 'waiting for Ada'],
  [['Ada', 'Bob'], 'waiting for Ada and Bob'],
  [['Ada', 'Bob', 'Carla'], 'waiting for Ada, Bob, and Carla'],
])('names are listed as people say them: %j', (names, words) => {
  expect(en.reply.waitsFor(names)).toBe(words);
});
