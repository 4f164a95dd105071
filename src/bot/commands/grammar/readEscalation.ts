// escalate to @E after <span>, or the other way round: escalate after <span> to @E.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { NamedPerson } from '../../../domain/newItem.ts';
import type { Token } from '../tokens.ts';
import { isWord } from '../tokens.ts';
import type { Clause } from './clause.ts';
import { readSpanOf } from './readTime.ts';

type Place = { readonly isExpected: boolean; readonly stops: readonly string[] };

/** A name that was typed instead of picked is no longer than this. */
const longestName = 5;

/** `from` is the index after `escalate`. */
export function readEscalation(
  tokens: readonly Token[],
  from: number,
  { isExpected, stops }: Place,
): { readonly clause: Clause; readonly end: number } | MistakeReason | undefined {
  const spanFirst = isWord(tokens[from], 'after');
  const first = spanFirst ? from : afterPerson(tokens, from);
  if (first === undefined) {
    if (!isExpected && !namesSomebody(tokens, from)) return undefined;
    return {
      reason: isWord(tokens[from], 'to') && tokens[from + 1] ? 'pickPeople' : 'personMissing',
      keyword: 'escalate to',
    };
  }
  if (!isWord(tokens[first], 'after')) return { reason: 'spanMissing', keyword: 'after' };
  const span = readSpanOf(tokens, first + 1, {
    keyword: 'after',
    isExpected: isExpected || !spanFirst,
    stops: [...stops, 'to'],
  });
  if (!span || 'reason' in span) return span;
  const end = spanFirst ? afterPerson(tokens, span.end) : span.end;
  const to = personBefore(tokens, spanFirst ? (end ?? 0) : first);
  if (end === undefined || !to) return isExpected ? { reason: 'personMissing', keyword: 'escalate to' } : undefined;
  return { clause: { kind: 'escalate', to, afterMinutes: span.minutes }, end };
}

/** The index after `[to] @E`. */
function afterPerson(tokens: readonly Token[], from: number): number | undefined {
  const at = isWord(tokens[from], 'to') ? from + 1 : from;
  return tokens[at]?.kind === 'mention' ? at + 1 : undefined;
}

function personBefore(tokens: readonly Token[], end: number): NamedPerson | undefined {
  const token = tokens[end - 1];
  return token?.kind === 'mention' ? token.person : undefined;
}

/** "escalate to Bob after 4h" was meant for a clause; "Escalate to the board" was not. */
function namesSomebody(tokens: readonly Token[], from: number): boolean {
  if (!isWord(tokens[from], 'to')) return false;
  const after = tokens.findIndex((token, at) => at > from && isWord(token, 'after'));
  return after > 0 && after <= from + longestName && /^\d/.test(tokens[after + 1]?.written ?? '');
}
