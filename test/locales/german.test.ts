// German says what English says, in German, with the punctuation of German.
import { expect, test } from '@jest/globals';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import { meaningOfExamples } from './examples.ts';
import { isTyped, numbersIn, spoken } from './spoken.ts';

const sentences = spoken(de);
const prose = sentences.filter(({ path }) => !isTyped(path));

/** What is a command word is quoted, or stands where a clause is explained. */
function withoutCommandWords(words: string): string {
  return words.replaceAll(/„[^“]*“/g, '').replace(/^(?:from|then|for|due|remind|escalate|expires|note) [^:]*:/, '');
}

function thoseWith(pattern: RegExp): readonly string[] {
  return prose.filter(({ words }) => pattern.test(words)).map(({ path, words }) => `${path}: ${words}`);
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

test('quotation marks are „those“, in pairs', () => {
  const unpaired = prose.filter(({ words }) => /[„“]/.test(words.replaceAll(/„[^„“]*“/g, '')));

  expect(thoseWith(/["”«»]/)).toEqual([]);
  expect(unpaired).toEqual([]);
});

test('nobody is addressed as a friend, and nobody as a man or a woman', () => {
  expect(thoseWith(/\b(?:du|dir|dich|deine?[mnrs]?)\b/i)).toEqual([]);
  expect(thoseWith(/\p{Ll}(?::in|\*in|_in|\/in|In)(?:nen)?\b/u)).toEqual([]);
});

test.each([
  [60, 'Erinnerung stündlich', 'Stündlich'],
  [90, 'Erinnerung alle 90 Minuten', 'Alle 90 Minuten'],
  [240, 'Erinnerung alle 4 Stunden', 'Alle 4 Stunden'],
  [1440, 'Erinnerung täglich', 'Täglich'],
  [2160, 'Erinnerung alle 36 Stunden', 'Alle 36 Stunden'],
  [4320, 'Erinnerung alle 3 Tage', 'Alle 3 Tage'],
  [10080, 'Erinnerung wöchentlich', 'Wöchentlich'],
])('how often somebody is reminded is told as people say it: %d minutes', (minutes, line, choice) => {
  expect([de.card.remindsEvery(minutes), de.form.every(minutes)]).toEqual([line, choice]);
});

test('one and many each have their form', () => {
  expect([1, 2].map(de.list.overdue.heading)).toEqual(['1 überfälliges Element', '2 überfällige Elemente']);
  expect([1, 2].map(de.card.reminded)).toEqual(['Einmal erinnert', '2-mal erinnert']);
  expect(de.refusals.notInChat(1, ['Ada'])).toContain('Ada ist nicht in diesem Chat');
  expect(de.refusals.notInChat(2, ['Ada', 'Bob'])).toContain('Ada und Bob sind nicht in diesem Chat');
});

test('a list of names may end with how many others there are', () => {
  expect(de.reply.reminded('#42 „Deploy“', ['Ada', 'Bob', de.others(12)])).toBe(
    'Erinnerung an Ada, Bob und 12 weitere gesendet: #42 „Deploy“',
  );
});

test('every sentence tells what the English one tells', () => {
  // How often is told in other units than how long.
  const isRhythm = (path: string) => ['card.remindsEvery', 'form.every'].includes(path);
  const told = (list: typeof sentences) =>
    Object.fromEntries(
      list.filter(({ path }) => !isTyped(path) && !isRhythm(path)).map(({ path, words }) => [path, numbersIn(words)]),
    );

  expect(told(sentences)).toEqual(told(spoken(en)));
});

test('the examples mean what the English ones mean', () => {
  expect(meaningOfExamples(de)).toEqual(meaningOfExamples(en));
});
