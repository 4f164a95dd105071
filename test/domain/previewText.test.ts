// How a preview is cut: at most 150 characters as a reader counts them, at a word.
import { expect, test } from '@jest/globals';
import { previewText } from '../../src/domain/previewText.ts';

function countCharacters(text: string): number {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)).length;
}

test('a short text stays as it is', () => {
  expect(previewText('Deployment requires your approval')).toBe('Deployment requires your approval');
});

test('a text of exactly 150 characters stays whole', () => {
  expect(previewText('x'.repeat(150))).toBe('x'.repeat(150));
});

test('line breaks and runs of blanks become one blank', () => {
  expect(previewText('  Deploy 1.4\r\n\r\n\tto   production ')).toBe('Deploy 1.4 to production');
});

test('a long text ends after a whole word with an ellipsis', () => {
  const words = 'approve '.repeat(30).trim();

  expect(previewText(words)).toBe(`${'approve '.repeat(18).trim()}…`);
});

test('no comma is left before the ellipsis', () => {
  const text = `${'a'.repeat(140)}, ${'b'.repeat(20)}`;

  expect(previewText(text)).toBe(`${'a'.repeat(140)}…`);
});

test('a word longer than the preview is cut inside', () => {
  const preview = previewText('x'.repeat(151));

  expect(preview).toBe(`${'x'.repeat(149)}…`);
});

test.each([
  ['families', '👩‍👩‍👧‍👦'],
  ['flags', '🇩🇪'],
  ['accents of their own', 'e\u0301'],
])('%s count as one character each and are never torn', (_, character) => {
  expect(previewText(character.repeat(150))).toBe(character.repeat(150));
  expect(previewText(character.repeat(200))).toBe(`${character.repeat(149)}…`);
});

test('a language without blanks is cut at its words too', () => {
  const preview = previewText('承認が必要です。'.repeat(30));

  expect(countCharacters(preview)).toBeLessThanOrEqual(150);
  expect(preview.endsWith('…')).toBe(true);
});

test('nothing stays nothing', () => {
  expect(previewText('')).toBe('');
});
