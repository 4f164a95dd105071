// The item number that many commands begin with: 42 or #42.
import type { MistakeReason } from '../../cards/mistakeText.ts';
import type { Token } from './tokens.ts';
import { isWord } from './tokens.ts';

const itemNumber = /^#?(\d{1,9})[.:]?$/;

export type Numbered = { readonly number: number; readonly rest: readonly Token[] };

/** The number and what follows it. */
export function parseNumber([first, ...rest]: readonly Token[]): Numbered | MistakeReason {
  if (!first) return { reason: 'numberMissing' };
  const digits = first.kind === 'word' ? itemNumber.exec(first.text)?.[1] : undefined;
  if (digits === undefined) return { reason: 'notANumber', word: first.written };
  return { number: Number(digits), rest: isWord(rest[0], ',', ';') ? rest.slice(1) : rest };
}
