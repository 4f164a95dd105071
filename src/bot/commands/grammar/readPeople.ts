// People one after another, with the rule before or after them: `@A, @B and @C all`, `2 of @A @B @C`.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { Rule } from '../../../domain/item.ts';
import type { NamedPerson } from '../../../domain/newItem.ts';
import type { Token } from '../tokens.ts';
import { isWord, joinTokens } from '../tokens.ts';
import type { People } from './clause.ts';

/** Where a rule is looked for; a bare one (`all` instead of `all of`) before the people could be a word of a title. */
export type Rules = 'none' | 'before' | 'ofBefore' | 'ofBeforeOrAfter' | 'beforeOrAfter';

/** `end` is the index after the last token that was read. */
export type PeopleFound = People & { readonly end: number };

const between = ['and', '&', ',', ';'];

/** Undefined where no person is named. */
export function readPeople(
  tokens: readonly Token[],
  from: number,
  rules: Rules,
): PeopleFound | MistakeReason | undefined {
  const before = rules === 'none' ? undefined : readRule(tokens, from, rules.startsWith('of'));
  const people: NamedPerson[] = [];
  let end = before?.end ?? from;
  let at = end;
  for (let token = tokens[at]; token; token = tokens[at]) {
    at += 1;
    if (token.kind === 'mention') {
      people.push(token.person);
      end = at;
    } else if (people.length === 0 || !isWord(token, ...between)) break;
  }
  if (people.length === 0) return undefined;
  const afterBetween = skipBetween(tokens, end);
  const after = rules.endsWith('After') ? readRule(tokens, afterBetween, false) : undefined;
  if (!after) return { people, rule: before?.rule, end: endsWithComma(tokens, end) };
  const second = readRule(tokens, skipBetween(tokens, after.end), false);
  if (before || second) {
    const written = [
      ...tokens.slice(from, before?.end ?? from),
      ...tokens.slice(afterBetween, second?.end ?? after.end),
    ];
    return { reason: 'twoRules', text: joinTokens(written) };
  }
  return { people, rule: after.rule, end: endsWithComma(tokens, after.end) };
}

function skipBetween(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isWord(tokens[at], ...between)) at += 1;
  return at;
}

/** A comma after the people belongs to them, whatever follows. */
function endsWithComma(tokens: readonly Token[], end: number): number {
  return isWord(tokens[end], ',', ';') ? end + 1 : end;
}

/** `any`, `all`, `any of`, `all of`, `2 of`. */
function readRule(
  tokens: readonly Token[],
  from: number,
  needsOf: boolean,
): { readonly rule: Rule; readonly end: number } | undefined {
  const token = tokens[from];
  const hasOf = isWord(tokens[from + 1], 'of');
  const end = from + (hasOf ? 2 : 1);
  if (needsOf && !hasOf) return undefined;
  if (isWord(token, 'any')) return { rule: { kind: 'any' }, end };
  if (isWord(token, 'all')) return { rule: { kind: 'all' }, end };
  if (token?.kind !== 'word' || !hasOf || !/^[1-9]\d{0,2}$/.test(token.text)) return undefined;
  return { rule: { kind: 'count', needed: Number(token.text) }, end };
}
