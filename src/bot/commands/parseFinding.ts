// list, show and history: what is there, and one item of it.
import type { MistakeReason } from '../../cards/mistakeText.ts';
import type { ListFilter } from '../../domain/listFilter.ts';
import { listFilters } from '../../domain/listFilter.ts';
import { closestWord } from './grammar/slip.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import { parseNumber } from './parseNumber.ts';
import type { Token } from './tokens.ts';
import { joinTokens } from './tokens.ts';

export function parseList([first, ...rest]: readonly Token[]): ParsedCommand | MistakeReason {
  if (!first) return { kind: 'list', filter: 'open' };
  const word = first.written.toLowerCase();
  if (!isFilter(word)) {
    const guess = closestWord(word, listFilters);
    return { reason: 'unknownFilter', word: first.written, ...(guess === undefined ? {} : { guess }) };
  }
  return rest.length === 0 ? { kind: 'list', filter: word } : { reason: 'notUnderstood', text: joinTokens(rest) };
}

export function parseShown(kind: 'show' | 'history', words: readonly Token[]): ParsedCommand | MistakeReason {
  const numbered = parseNumber(words);
  if ('reason' in numbered) return numbered;
  const { number, rest } = numbered;
  return rest.length === 0 ? { kind, number } : { reason: 'notUnderstood', text: joinTokens(rest) };
}

function isFilter(word: string): word is ListFilter {
  return listFilters.some((filter) => filter === word);
}
