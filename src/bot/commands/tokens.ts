// A message cut into words, quoted texts and mentions.
import type { Mistake } from '../../cards/mistakeText.ts';
import type { MentionedPerson } from '../../domain/newItem.ts';
import type { Segment } from '../messageText.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'mention'; readonly person: MentionedPerson };

/** A quotation opens at the beginning of a word, in the forms that keyboards and editors make. */
const piece = /["“„«]([^"“”„«»]*)["”“»]|([^\s,;]+)|[,;]/gu;
const openQuote = /^["“„«]/u;

export function tokenize(segments: readonly Segment[]): readonly Token[] | Mistake {
  const tokens: Token[] = [];
  for (const segment of segments) {
    if (segment.kind === 'mention') {
      tokens.push({ kind: 'mention', person: segment.person });
      continue;
    }
    for (const [whole, quoted, word] of segment.text.matchAll(piece)) {
      if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.trim() });
      else if (word !== undefined && openQuote.test(word)) return { kind: 'mistake', reason: 'quoteOpen' };
      else tokens.push({ kind: 'word', text: whole });
    }
  }
  return tokens;
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase());
}

/** The tokens as a person reads them; a comma stays with the word before it. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === 'mention' ? token.person.name : token.text))
    .join(' ')
    .replace(/ ([,;])/g, '$1')
    .trim();
}
