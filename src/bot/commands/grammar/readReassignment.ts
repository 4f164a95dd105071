// [from @A] to @B, in any order; `from` may be left out where both are named: @A to @B.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { ItemWish, NamedPerson } from '../../../domain/newItem.ts';
import type { Token } from '../tokens.ts';
import { isWord, joinTokens } from '../tokens.ts';
import { isTo, partArrows } from './toPerson.ts';

export function readReassignment(words: readonly Token[]): ItemWish | MistakeReason {
  const named: { from?: NamedPerson; to?: NamedPerson; bare?: NamedPerson } = {};
  const tokens = partArrows(words);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const keyword = isTo(token) ? 'to' : isWord(token, 'from') ? 'from' : undefined;
    const next = keyword ? tokens[at + 1] : token;
    if (keyword && next?.kind !== 'mention') return { reason: 'personMissing', keyword };
    if (next?.kind !== 'mention') return { reason: 'notUnderstood', text: joinTokens(tokens.slice(at)) };
    const role = keyword ?? 'bare';
    if (named[role]) return keyword ? { reason: 'clauseTwice', keyword } : notUnderstood(next.person);
    named[role] = next.person;
    if (keyword) at += 1;
  }
  const { from, to, bare } = named;
  if (!to)
    return bare ? { reason: 'toMissing', name: bare.name, keyword: 'to' } : { reason: 'personMissing', keyword: 'to' };
  if (from && bare) return notUnderstood(bare);
  const relieved = from ?? bare;
  return { kind: 'reassign', ...(relieved ? { from: relieved } : {}), to };
}

function notUnderstood({ name }: NamedPerson): MistakeReason {
  return { reason: 'notUnderstood', text: name };
}
