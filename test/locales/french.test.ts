// French says what English says, in French, with the punctuation of French.
import { expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { fr } from '../../src/locales/fr.ts';
import { meaningOfExamples } from './examples.ts';
import { isTyped, numbersIn, spoken } from './spoken.ts';

const sentences = spoken(fr);
const prose = sentences.filter(({ path }) => !isTyped(path));

/** What is a command word is quoted, or stands where a clause is explained. */
function withoutCommandWords(words: string): string {
  return words.replaceAll(/«[^»]*»/g, '').replace(/^(?:from|then|for|due|remind|escalate|expires|note) [^:]*:/, '');
}

function thoseWith(pattern: RegExp): readonly string[] {
  return sentences.filter(({ words }) => pattern.test(words)).map(({ path, words }) => `${path}: ${words}`);
}

test('nothing English is left', () => {
  const english =
    /\b(?:the|you|your|is|are|and|or|of|to|for|from|this|that|it|nobody|asked|who|when|not|can)(?!\p{L})/iu;

  expect(prose.filter(({ words }) => english.test(withoutCommandWords(words)))).toEqual([]);
});

test('no sentence is that of English, but where there is nothing to translate', () => {
  const english = new Map(spoken(en).map(({ path, words }) => [path, words]));
  const same = prose.filter(({ path, words }) => english.get(path) === words && /[a-z]/i.test(words));

  // A note is called the same in both.
  expect(same.map(({ path }) => path)).toEqual(['form.note']);
});

test('before : ; ? ! and inside « » there is a space at which no line breaks', () => {
  const withoutTimes = sentences.map(({ path, words }) => ({ path, words: words.replaceAll(/\d\d:\d\d/g, '') }));
  const wrong = withoutTimes.filter(({ words }) => /(?<!\u00a0):|(?<!\u202f)[;?!»]|«(?!\u202f)/.test(words));

  expect(wrong).toEqual([]);
});

test('quotation marks are « those », in pairs, and apostrophes are curly', () => {
  const unpaired = prose.filter(({ words }) => /[«»]/.test(words.replaceAll(/«[^«»]*»/g, '')));

  expect(thoseWith(/["“”„']/)).toEqual([]);
  expect(unpaired).toEqual([]);
});

test('nobody is addressed as a friend, and nobody as a man or a woman', () => {
  expect(thoseWith(/\b(?:tu|toi|ton|tes)\b/i)).toEqual([]);
  expect(thoseWith(/\p{Ll}(?:\(e\)|·e|\.e\b)|\b(?:absent|sollicité|assigné|notifié)e?s?\b/u)).toEqual([]);
});

test.each([
  [60, 'Rappel toutes les heures', 'Toutes les heures'],
  [90, 'Rappel toutes les 90 minutes', 'Toutes les 90 minutes'],
  [240, 'Rappel toutes les 4 heures', 'Toutes les 4 heures'],
  [1440, 'Rappel tous les jours', 'Tous les jours'],
  [4320, 'Rappel tous les 3 jours', 'Tous les 3 jours'],
  [10080, 'Rappel toutes les semaines', 'Toutes les semaines'],
])('how often somebody is reminded is told as people say it: %d minutes', (minutes, line, choice) => {
  expect([fr.card.remindsEvery(minutes), fr.form.every(minutes)]).toEqual([line, choice]);
});

test('zero and one have the same form', () => {
  expect([0, 1, 2].map((approved) => fr.card.progress(approved, 3))).toEqual([
    '0 approbation sur 3',
    '1 approbation sur 3',
    '2 approbations sur 3',
  ]);
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
  expect(meaningOfExamples(fr)).toEqual(meaningOfExamples(en));
});
