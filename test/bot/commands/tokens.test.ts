// How a message is cut into words, quoted texts and mentions, and put together again.
import { expect, test } from '@jest/globals';
import { isWord, joinTokens, tokenize } from '../../../src/bot/commands/tokens.ts';
import { segments } from './segments.ts';

/** Tokens in short: words as they are, quoted texts in single quotes, mentions in braces. */
function read(words: string): readonly string[] {
  return tokenize(segments(words)).map((token) => {
    if (token.kind === 'mention') return `{${token.person.name}}`;
    return token.kind === 'quoted' ? `'${token.text}'` : token.text;
  });
}

test('blanks and line breaks part words', () => {
  expect(read('  request  Deploy\r\n\t1.4 ')).toEqual(['request', 'Deploy', '1.4']);
});

test('people stand among the words', () => {
  expect(read('from {Bob} and{Carla}')).toEqual(['from', '{Bob}', 'and', '{Carla}']);
});

test.each([
  ['{Bob}, {Carla},{Dana}', ['{Bob}', ',', '{Carla}', ',', '{Dana}']],
  ['now, later; never', ['now', ',', 'later', ';', 'never']],
  ['1,500 EUR', ['1,500', 'EUR']],
  ['a,b, c', ['a,b', ',', 'c']],
])('commas part words, except inside of one: %s', (words, tokens) => {
  expect(read(words)).toEqual(tokens);
});

test.each([
  ...['"from A to B"', '“from A to B”', '„from A to B“', '«from A to B»', '« from A to B »', '”from A to B”'],
  ...['「from A to B」', '『from A to B』'],
])('quotation marks of every keyboard hold words together: %s', (words) => {
  expect(read(`move ${words} now`)).toEqual(['move', "'from A to B'", 'now']);
});

test('people in a quotation are part of its text', () => {
  expect(read('"Thanks to {Bob} and {Carla}" {Dana}')).toEqual(["'Thanks to Bob and Carla'", '{Dana}']);
});

test('a mark after a backslash does not end a quotation', () => {
  expect(read(String.raw`"say \"no\" now" please`)).toEqual([`'say "no" now'`, 'please']);
  expect(read(String.raw`"C:\temp\"`)).toEqual([String.raw`'C:\temp\'`]);
  expect(read(String.raw`"\\server\share" now`)).toEqual([String.raw`'\\server\share'`, 'now']);
});

test('the sign for an object is a word unless somebody is mentioned there', () => {
  expect(read('one\uFFFC{Bob}\uFFFC')).toEqual(['one', '\uFFFC', '{Bob}', '\uFFFC']);
});

test('an empty quotation is an empty text', () => {
  expect(read('""')).toEqual(["''"]);
});

test.each(['24" monitor', 'the "unclosed', `Ada's desk`, 'the "risks"are'])(
  'a mark that quotes nothing is part of its word: %s',
  (words) => {
    expect(read(words)).toEqual(words.split(' '));
  },
);

test.each([
  'Pay 1,500 EUR, please; soon',
  'Fix "login" and “logout”',
  'one  , two',
  'first line\nsecond line',
  'ask {Bob} {Carla}, then {Dana}',
  '24" for Ada\'s desk',
])('words put together again are what was typed: %s', (words) => {
  expect(joinTokens(tokenize(segments(words)))).toBe(words.replaceAll(/[{}]/g, ''));
});

test('a text that is quoted as a whole loses its quotation marks', () => {
  expect(joinTokens(tokenize(segments(' "Deploy 1.4" ')))).toBe('Deploy 1.4');
});

test('a keyword is known in any case, and only where it is not quoted', () => {
  const [plain, upper, quoted, mention] = tokenize(segments('from FROM "from" {from}'));

  expect(isWord(tokenize(segments('from:'))[0], 'from')).toBe(true);
  expect([plain, upper, quoted, mention].map((token) => isWord(token, 'from'))).toEqual([true, true, false, false]);
  expect(isWord(undefined, 'from')).toBe(false);
});
