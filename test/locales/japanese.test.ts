// Japanese says what English says, in Japanese, with the punctuation of Japanese.
import { expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { ja } from '../../src/locales/ja.ts';
import { meaningOfExamples } from './examples.ts';
import { isTyped, numbersIn, spoken } from './spoken.ts';

/** Command words and their arguments, and names that are the same in every language. */
const known =
  /\b(?:request|task|from|for|then|due|note|remind|every|escalate|to|after|expires|any|all|of|show|list|back|help|Teams|ID|TEAMS_CATALOG_APP_ID|countersign redrive|TeamsActivity\.Send\.Chat|\d+[mhdw]|[A-E])\b/g;

const letter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const sentences = spoken(ja);
const prose = sentences.filter(({ path }) => !isTyped(path));

function thoseWith(pattern: RegExp): readonly string[] {
  return prose.filter(({ words }) => pattern.test(words)).map(({ path, words }) => `${path}: ${words}`);
}

test('nothing English is left', () => {
  expect(prose.filter(({ words }) => /[a-z]/i.test(words.replaceAll(known, '')))).toEqual([]);
});

test('there are no spaces between Japanese words', () => {
  expect(thoseWith(new RegExp(`${letter} +${letter}`, 'u'))).toEqual([]);
});

test('punctuation beside Japanese is full-width', () => {
  expect(thoseWith(new RegExp(`${letter}[,.!?:;()]|[,!?;()]${letter}`, 'u'))).toEqual([]);
});

test('what people are called goes with a name, and not with a list of names', () => {
  expect(ja.outcome.approved('佐藤 花子')).toBe('佐藤 花子 さんが承認');
  expect(ja.check.meantFor(['佐藤 花子', 'Bob', ja.others(12)])).toBe('宛先：佐藤 花子、Bob、ほか 12 人。');
});

test('every sentence tells what the English one tells', () => {
  const told = (list: typeof sentences) =>
    Object.fromEntries(list.filter(({ path }) => !isTyped(path)).map(({ path, words }) => [path, numbersIn(words)]));

  expect(told(sentences)).toEqual(told(spoken(en)));
});

test('the examples mean what the English ones mean', () => {
  expect(meaningOfExamples(ja)).toEqual(meaningOfExamples(en));
});
