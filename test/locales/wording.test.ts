// How a language counts, lists and measures.
import { expect, test } from '@jest/globals';
import { wordingOf } from '../../src/locales/wording.ts';

test('the form goes with the number', () => {
  const { count } = wordingOf('en');
  const forms = { one: '{n} day', other: '{n} days' };

  expect([0, 1, 2, 1000].map((days) => count(days, forms))).toEqual(['0 days', '1 day', '2 days', '1,000 days']);
});

test('a language without that form uses the other one', () => {
  expect(wordingOf('ja').count(1, { other: '{n} 件' })).toBe('1 件');
});

test.each([
  [['Ada'], 'Ada', 'Ada'],
  [['Ada', 'Bob'], 'Ada and Bob', 'Ada or Bob'],
  [['Ada', 'Bob', 'Carla'], 'Ada, Bob, and Carla', 'Ada, Bob, or Carla'],
])('names are listed as people say them: %j', (names, all, any) => {
  const wording = wordingOf('en');

  expect([wording.all(names), wording.any(names)]).toEqual([all, any]);
});

test.each([
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '1 hour 30 minutes'],
  [2880, '2 days'],
  [10080, '1 week'],
  [11520, '8 days'],
])('%d minutes are told in the largest units: %s', (minutes, words) => {
  expect(wordingOf('en').span(minutes)).toBe(words);
});

test('the units are those of the language', () => {
  expect(wordingOf('de').span(240)).toBe('4 Stunden');
});
