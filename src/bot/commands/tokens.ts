// A message cut into words, quoted texts and mentions.
import type { MentionedPerson } from '../../domain/newItem.ts';
import type { Segment } from '../messageText.ts';

/** `gap` is the white space before the token, `written` how it was typed; together they are the message again. */
export type Token = { readonly gap: string; readonly written: string } & (
  | { readonly kind: 'word' | 'quoted'; readonly text: string }
  | { readonly kind: 'mention'; readonly person: MentionedPerson }
);

/**
 * A quotation opens at the beginning of a word, in the forms that keyboards and editors make. A comma is a token of its
 * own unless it stands inside a word, as in 1,500.
 */
const piece = /["“”„«»]([^"“”„«»]*)["“”«»]|([^\s,;]+(?:[,;]+[^\s,;]+)*)|[,;]/gu;

export function tokenize(segments: readonly Segment[]): readonly Token[] {
  const tokens: Token[] = [];
  let gap = '';
  for (const segment of segments) {
    if (segment.kind === 'mention') {
      tokens.push({ kind: 'mention', person: segment.person, written: segment.person.name, gap });
      gap = '';
      continue;
    }
    let end = 0;
    for (const match of segment.text.matchAll(piece)) {
      const [written, quoted] = match;
      gap += segment.text.slice(end, match.index);
      end = match.index + written.length;
      const text = quoted?.trim() ?? written;
      tokens.push({ kind: quoted === undefined ? 'word' : 'quoted', text, written, gap });
      gap = '';
    }
    gap += segment.text.slice(end);
  }
  return tokens;
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase());
}

/** What was typed, as it was typed; a text that is quoted as a whole loses its quotation marks. */
export function joinTokens(tokens: readonly Token[]): string {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === 'quoted') return first.text;
  return tokens
    .map(({ gap, written }) => gap + written)
    .join('')
    .trim();
}
