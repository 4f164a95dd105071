// The clause that begins at a word, if one does: its keyword, followed by what only such a clause is followed by.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { Token } from '../tokens.ts';
import { isWord } from '../tokens.ts';
import type { Asking, Clause } from './clause.ts';
import { readEscalation } from './readEscalation.ts';
import { readPeople } from './readPeople.ts';
import { readSpanOf, readTime } from './readTime.ts';

export type ClauseFound = { readonly clause: Clause; readonly end: number };

/** `isExpected`: the title has been given, so a keyword is no longer a word of it. */
export type ClausePlace = Asking & { readonly isExpected: boolean };

export type Reading = ClauseFound | MistakeReason | undefined;

export function readClause(tokens: readonly Token[], at: number, place: ClausePlace): Reading {
  const token = tokens[at];
  const { form, isExpected } = place;
  const stops = stopsOf(place);
  if (isWord(token, form.keyword)) return peopleClause(tokens, at, place);
  if (isWord(token, 'then') && form.command === 'request') return peopleClause(tokens, at, place);
  if (isWord(token, 'due')) return timeClause(tokens, at, place);
  if (isWord(token, 'expires')) return forRequests('expires', timeClause(tokens, at, place), place);
  if (isWord(token, 'remind')) return forRequests('remind every', remindClause(tokens, at, place), place);
  if (isWord(token, 'escalate')) {
    return forRequests('escalate to', readEscalation(tokens, at + 1, { isExpected, stops }), place);
  }
  return undefined;
}

function peopleClause(tokens: readonly Token[], at: number, { form, isExpected }: ClausePlace): Reading {
  const kind = isWord(tokens[at], 'then') ? 'then' : 'people';
  const found = readPeople(tokens, at + 1, form.command === 'request' ? 'beforeOrAfter' : 'none');
  if (!found) return isExpected ? { reason: 'pickPeople', keyword: kind === 'then' ? kind : form.keyword } : undefined;
  if ('reason' in found) return found;
  return { clause: { kind, people: found.people, rule: found.rule }, end: found.end };
}

function timeClause(tokens: readonly Token[], at: number, place: ClausePlace): Reading {
  const kind = isWord(tokens[at], 'due') ? 'due' : 'expires';
  const dateOnly = kind === 'due' ? 'endOfWork' : 'endOfDay';
  const found = readTime(tokens, at + 1, { ...place, keyword: kind, dateOnly, stops: stopsOf(place) });
  if (!found || 'reason' in found) return found;
  return { clause: { kind, at: found.at }, end: found.end };
}

/** `every` may be left out where the words cannot be a part of the title. */
function remindClause(tokens: readonly Token[], at: number, place: ClausePlace): Reading {
  const hasEvery = isWord(tokens[at + 1], 'every');
  if (!hasEvery && !place.isExpected) return undefined;
  const from = hasEvery ? at + 2 : at + 1;
  const { isExpected } = place;
  const found = readSpanOf(tokens, from, { keyword: 'remind every', isExpected, stops: stopsOf(place) });
  if (!found || 'reason' in found) return found;
  return { clause: { kind: 'remind', minutes: found.minutes }, end: found.end };
}

/** Better said than taken for a part of the title. */
function forRequests(keyword: string, reading: Reading, { form, isExpected }: ClausePlace): Reading {
  if (form.command === 'request' || !reading) return reading;
  return 'clause' in reading || isExpected ? { reason: 'onlyRequests', keyword } : undefined;
}

/** A time ends where another clause may begin. */
function stopsOf({ form }: Asking): readonly string[] {
  return [form.keyword, 'then', 'due', 'remind', 'escalate', 'expires', 'note'];
}
