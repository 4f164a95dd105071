// Spanish says what English says, in Spanish, with the punctuation of Spanish.
import { expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { meaningOfExamples } from './examples.ts';
import { isTyped, numbersIn, spoken } from './spoken.ts';

const sentences = spoken(es);
const prose = sentences.filter(({ path }) => !isTyped(path));

/** What is a command word is quoted, or stands where a clause is explained. */
function withoutCommandWords(words: string): string {
  return words.replaceAll(/«[^»]*»/g, '').replace(/^(?:from|then|for|due|remind|escalate|expires|note) [^:]*:/, '');
}

test('nothing English is left', () => {
  const english = /\b(?:the|you|your|is|are|and|or|of|to|for|from|this|that|it|nobody|asked|who|when|not|can)\b/i;

  expect(prose.filter(({ words }) => english.test(withoutCommandWords(words)))).toEqual([]);
});

test('no sentence is that of English, but where there is nothing to translate', () => {
  const english = new Map(spoken(en).map(({ path, words }) => [path, words]));
  const same = prose.filter(({ path, words }) => english.get(path) === words && /[a-z]/i.test(words));

  expect(same.map(({ path }) => path)).toEqual([]);
});

test('a question and an exclamation have both their marks', () => {
  const count = (words: string, mark: string) => words.split(mark).length;
  const uneven = prose.filter(
    ({ words }) => count(words, '?') !== count(words, '¿') || count(words, '!') !== count(words, '¡'),
  );

  expect(uneven).toEqual([]);
});

test('quotation marks are «those»', () => {
  expect(prose.filter(({ words }) => /["“”]/.test(words.replace('"<título>"', '')))).toEqual([]);
});

test.each([
  ['17:00', 'hasta las 17:00'],
  ['1:30 UTC', 'hasta la 1:30 UTC'],
  ['24 nov 2026, 17:00', 'hasta el 24 nov 2026, 17:00'],
])('a time has its article: %s', (until, words) => {
  expect(es.away.alone(until)).toContain(words);
});

test('names are listed as people say them', () => {
  expect(es.check.meantFor(['Ada', 'Bob', 'Iris'])).toBe('Eran para Ada, Bob e Iris.');
  expect(es.reply.rejectionCounted('#42', ['Ada', 'Olga'])).toContain('Ada u Olga');
});

test('every sentence tells what the English one tells', () => {
  const told = (list: typeof sentences) =>
    Object.fromEntries(list.filter(({ path }) => !isTyped(path)).map(({ path, words }) => [path, numbersIn(words)]));

  expect(told(sentences)).toEqual(told(spoken(en)));
});

test('the examples mean what the English ones mean', () => {
  expect(meaningOfExamples(es)).toEqual(meaningOfExamples(en));
});
