// A time or a span among the words of a command, as far as it goes.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { DateOnly } from '../../times/dateOnly.ts';
import { minutesIn, readSpan } from '../../times/parseSpan.ts';
import type { Saying } from '../../times/parseWhen.ts';
import { parseWhen, readWhen } from '../../times/parseWhen.ts';
import type { Token } from '../tokens.ts';
import { isWord, joinTokens } from '../tokens.ts';
import { guessSpan, guessTime, looksLikeTime } from './timeGuess.ts';

/** Nobody says a time in more words. */
const longestTime = 12;

/** `isExpected`: the words cannot be a part of a title. `stops` are words that end a time. */
export type TimePlace = {
  readonly keyword: string;
  readonly isExpected: boolean;
  readonly saying: Saying;
  readonly stops: readonly string[];
};

/** Undefined where the words are no time and need not be one. */
export function readTime(
  tokens: readonly Token[],
  from: number,
  place: TimePlace & { readonly dateOnly: DateOnly },
): { readonly at: Date; readonly end: number } | MistakeReason | undefined {
  const { keyword, isExpected, saying } = place;
  const options = { ...saying, dateOnly: place.dateOnly };
  const quoted = tokens[from];
  if (quoted?.kind === 'quoted') {
    const at = parseWhen(quoted.text, options);
    if (at) return { at, end: from + 1 };
    return isExpected ? { reason: 'timeNotUnderstood', keyword, text: quoted.text } : undefined;
  }
  const words = wordsFrom(tokens, from, place.stops);
  if (words.length === 0) return isExpected ? { reason: 'timeMissing', keyword } : undefined;
  const text = joinTokens(words);
  const found = readWhen(text, options);
  const count = found && tokensIn(words, found.length);
  // "friday 25:00" is not Friday.
  const isWhole = count !== undefined && !looksLikeTime(words.slice(count), saying.language);
  if (found && isWhole) return { at: found.at, end: from + count };
  if (!isExpected && !looksLikeTime(words, saying.language)) return undefined;
  const guess = guessTime(text, options);
  return { reason: 'timeNotUnderstood', keyword, text, ...(guess === undefined ? {} : { guess }) };
}

/** Spans may leave out the number where it is one: `every day`. */
export function readSpanOf(
  tokens: readonly Token[],
  from: number,
  { keyword, isExpected, stops }: Omit<TimePlace, 'saying'>,
): { readonly minutes: number; readonly end: number } | MistakeReason | undefined {
  const words = wordsFrom(tokens, from, stops);
  if (words.length === 0) return isExpected ? { reason: 'spanMissing', keyword } : undefined;
  const text = joinTokens(words);
  const [span, length] = spanIn(text);
  const count = span && tokensIn(words, length);
  if (span && count !== undefined) return { minutes: minutesIn(span), end: from + count };
  if (!isExpected && !/^\d/.test(text)) return undefined;
  const guess = guessSpan(text);
  return { reason: 'spanNotUnderstood', keyword, text, ...(guess === undefined ? {} : { guess }) };
}

function spanIn(text: string) {
  const found = readSpan(text);
  if (found) return [found.span, found.length] as const;
  const one = readSpan(`a ${text}`);
  return [one?.span, (one?.length ?? 0) - 2] as const;
}

/** The words that could be a time, up to what cannot be one. */
function wordsFrom(tokens: readonly Token[], from: number, stops: readonly string[]): readonly Token[] {
  const words: Token[] = [];
  for (let at = from; at < from + longestTime; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (isWord(token, ...stops) && !isFromNow(tokens, at)) break;
    words.push(token);
  }
  while (isWord(words.at(-1), ',', ';')) words.pop();
  return words;
}

function isFromNow(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'from') && isWord(tokens[at + 1], 'now', 'today');
}

/** How many tokens make up so many characters; a full stop after them does not count. */
function tokensIn(words: readonly Token[], length: number): number | undefined {
  let end = 0;
  for (const [index, { gap, written }] of words.entries()) {
    end += (index === 0 ? 0 : gap.length) + written.length;
    if (end === length) return index + 1;
    if (end > length) return /^[.!?。]+$/.test(written.slice(length - end)) ? index + 1 : undefined;
  }
  return undefined;
}
