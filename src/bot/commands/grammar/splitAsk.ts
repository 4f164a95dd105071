// A request or a task cut into its clauses and the runs of words between them, one of which is the title.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { Token } from '../tokens.ts';
import { isWord, joinTokens } from '../tokens.ts';
import type { Asking, Clause } from './clause.ts';
import { keywordOf } from './clause.ts';
import type { Reading } from './readClause.ts';
import { readClause } from './readClause.ts';

export type AskParts = { readonly clauses: readonly Clause[]; readonly runs: readonly (readonly Token[])[] };

type State = { readonly clauses: Clause[]; readonly runs: Token[][]; run: Token[] };

export function splitAsk(tokens: readonly Token[], asking: Asking): AskParts | MistakeReason {
  const state: State = { clauses: [], runs: [], run: [] };
  const nextClause = clauseFinder(tokens, asking);
  for (let at = 0; at < tokens.length;) {
    const found = isWord(tokens[at], 'note')
      ? readNote(tokens, at, state, nextClause)
      : readClause(tokens, at, { ...asking, isExpected: isTitleGiven(tokens, at, state) });
    if (found && 'reason' in found) return found;
    if (found) {
      const { clause } = found;
      if (clause.kind !== 'then' && state.clauses.some(({ kind }) => kind === clause.kind)) {
        return { reason: 'clauseTwice', keyword: keywordOf(clause.kind, asking.form) };
      }
      endRun(state);
      state.clauses.push(clause);
    } else {
      state.run.push(...tokens.slice(at, at + 1));
    }
    at = found?.end ?? at + 1;
  }
  endRun(state);
  return state;
}

function endRun(state: State): void {
  while (isWord(state.run.at(-1), ',', ';')) state.run.pop();
  while (isWord(state.run[0], ',', ';')) state.run.shift();
  if (state.run.length > 0) state.runs.push(state.run);
  state.run = [];
}

/** A keyword after the title and a clause, after a title in quotes or after people is not a word of the title. */
function isTitleGiven(tokens: readonly Token[], at: number, { clauses, runs, run }: State): boolean {
  const [first] = run;
  const hasWords = [...runs, run].some((one) => one.some(({ kind }) => kind !== 'mention'));
  if (!hasWords) return false;
  return clauses.length > 0 || (run.length === 1 && first?.kind === 'quoted') || tokens[at - 1]?.kind === 'mention';
}

type NextClause = (from: number) => number;

/** Where the next unmistakable clause begins; remembers the answer, which holds for all places before it. */
function clauseFinder(tokens: readonly Token[], asking: Asking): NextClause {
  let known = { from: Infinity, to: -1 };
  return (from) => {
    if (from >= known.from && from <= known.to) return known.to;
    let to = from;
    while (to < tokens.length && !isClause(readClause(tokens, to, { ...asking, isExpected: false }))) to += 1;
    known = { from, to };
    return to;
  };
}

function isClause(reading: Reading): boolean {
  return reading !== undefined && (!('reason' in reading) || reading.reason === 'onlyRequests');
}

/**
 * A note in quotes is exactly that, any other runs to the next clause or the end. The word is one of the title at its
 * beginning, and where another note follows the clauses: "Credit note 4711 from @A note refund".
 */
function readNote(tokens: readonly Token[], at: number, state: State, nextClause: NextClause): Reading {
  const from = at + 1;
  const hasTitle = state.runs.length > 0 || state.run.length > 0;
  const isFirst = !hasTitle && state.clauses.length === 0;
  const first = tokens[from];
  const end = nextClause(from);
  if (first?.kind === 'quoted' && (end === from + 1 || isWord(tokens[from + 1], 'note') || !hasTitle)) {
    return { clause: { kind: 'note', text: first.text }, end: from + 1 };
  }
  if (isFirst) return undefined;
  if (state.clauses.length === 0 && tokens.findIndex((token, index) => index > end && isWord(token, 'note')) > 0) {
    return undefined;
  }
  if (first?.kind === 'word' && /^["“„«「『]/u.test(first.text)) return { reason: 'quoteOpen' };
  return { clause: { kind: 'note', text: joinTokens(tokens.slice(from, end)) }, end };
}
