// Which language a person is answered in.
import { expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { sentencesFor } from '../../src/locales/index.ts';
import { everyLanguage } from './everyLanguage.ts';

test.each(['en', 'en-US', 'EN-gb'])('English of any kind is English: %s', (tag) => {
  expect(sentencesFor(tag)).toBe(en);
});

test.each([undefined, '', 'tlh-001', 'constructor'])('what is not translated is English: %s', (tag) => {
  expect(sentencesFor(tag)).toBe(en);
});

test.each(Object.entries(await everyLanguage()))('%s is answered in itself', (tag, sentences) => {
  expect(sentences.language).toBe(tag);
});

test.each(Object.entries(await everyLanguage()))('hints inside the fields of %s fit a phone', (_, { form }) => {
  for (const hint of [form.peoplePlaceholder, form.stagePeoplePlaceholder, form.neededPlaceholder]) {
    expect(hint.length).toBeLessThan(33);
  }
});
