// away until <when> [-> @B]: who stands in for the sender, and until when.
import type { MistakeReason } from '../../cards/mistakeText.ts';
import type { NamedPerson } from '../../domain/newItem.ts';
import type { Saying } from '../times/parseWhen.ts';
import { readTime } from './grammar/readTime.ts';
import { isTo, partArrows } from './grammar/toPerson.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import type { Token } from './tokens.ts';
import { isWord, joinTokens } from './tokens.ts';

const stops = ['to', '->', '→', '=>', '-&gt;', '=&gt;'];

/** A date alone is the day of the return: away until it begins. */
export function parseAway(words: readonly Token[], saying: Saying): ParsedCommand | MistakeReason {
  const { to, rest } = takeStandIn(partArrows(words));
  const from = isWord(rest[0], 'until', 'till', 'for') ? 1 : 0;
  const place = { keyword: 'until', isExpected: true, saying, dateOnly: 'startOfDay', stops } as const;
  const found = readTime(rest, from, place);
  if (!found) return { reason: 'timeMissing', keyword: 'until' };
  if ('reason' in found) return found;
  const left = rest.slice(found.end);
  if (left.length === 0) return { kind: 'away', until: found.at, ...(to ? { to } : {}) };
  if (!isTo(left[0])) return { reason: 'notUnderstood', text: joinTokens(left) };
  return { reason: 'personMissing', keyword: 'to' };
}

/** One person is named at most, so the word before the name may be missing. */
function takeStandIn(tokens: readonly Token[]): { readonly to?: NamedPerson; readonly rest: readonly Token[] } {
  const at = tokens.findIndex(({ kind }) => kind === 'mention');
  const token = tokens[at];
  if (token?.kind !== 'mention') return { rest: tokens };
  const start = isTo(tokens[at - 1]) ? at - 1 : at;
  return { to: token.person, rest: [...tokens.slice(0, start), ...tokens.slice(at + 1)] };
}
