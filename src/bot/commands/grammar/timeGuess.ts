// What may have been meant by a time or a span that is not understood.
import { readSpan } from '../../times/parseSpan.ts';
import type { WhenOptions } from '../../times/parseWhen.ts';
import { readWhen } from '../../times/parseWhen.ts';
import type { Token } from '../tokens.ts';
import { isWord } from '../tokens.ts';
import { closestWord } from './slip.ts';
import { timeWordFor } from './timeWords.ts';

const beforeTimes = ['by', 'on', 'at', 'in', 'next', 'this', 'until', 'till', 'am', 'bis', 'le', 'el'];

/** Whether words were meant for a time although they are none: a digit, or a slip of a weekday, a month, a day. */
export function looksLikeTime(words: readonly Token[], language: string | undefined): boolean {
  const [first, second] = words;
  const token = isWord(first, ...beforeTimes) ? second : first;
  if (token?.kind !== 'word') return false;
  return /\d/.test(token.text) || timeWordFor(withoutPunctuation(token.text), language) !== undefined;
}

export function guessTime(text: string, options: WhenOptions): string | undefined {
  const spelled = text.replace(/[\p{L}'’-]{4,}/gu, (word) => timeWordFor(word, options.language) ?? word);
  // Hours that were written without their minutes: "friday 9", "tomorrow 17h".
  const candidates = [spelled, spelled.replace(/(?<=\s)(\d\d?)\s?h?$/i, '$1:00')];
  for (const candidate of candidates) {
    if (candidate === text) continue;
    const found = readWhen(candidate, options);
    if (found && !/^[\p{L}\p{N}]|^\s*\d/u.test(candidate.slice(found.length))) return candidate.slice(0, found.length);
  }
  return undefined;
}

const units = ['minutes', 'hours', 'days', 'weeks', 'minute', 'hour', 'day', 'week'];

export function guessSpan(text: string): string | undefined {
  const spelled = text.replace(/\p{L}{3,}/gu, (word) => closestWord(word, units) ?? word);
  const found = spelled === text ? undefined : readSpan(spelled);
  return found && spelled.slice(0, found.length);
}

function withoutPunctuation(word: string): string {
  return word.replace(/[.!?:]+$/, '');
}
