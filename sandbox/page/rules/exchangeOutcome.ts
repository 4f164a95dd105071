// How an exchange ended, in a word, and whether that is good.
import type { Exchange } from '../api/wireShapes.ts';

export type OutcomeKind = 'accepted' | 'throttled' | 'refused' | 'unanswered';

export function outcomeKind({ state, status }: Exchange): OutcomeKind {
  if (state !== 'answered' || status === null) return 'unanswered';
  if (status === 429) return 'throttled';
  return status < 400 ? 'accepted' : 'refused';
}

/** `204`, `429`, `Reset`, `Waiting`. */
function outcomeWord({ state, status }: Exchange): string {
  if (state === 'held') return 'Held';
  if (state === 'open') return 'Waiting';
  if (state === 'reset') return 'Reset';
  return String(status ?? '–');
}

/** `429 · again in 3 s`. */
export function outcomeText(exchange: Exchange): string {
  const word = outcomeWord(exchange);
  return exchange.retryAfterSeconds === null ? word : `${word} · again in ${exchange.retryAfterSeconds} s`;
}

export type Tally = { readonly word: string; readonly kind: OutcomeKind; readonly count: number };

const order: readonly OutcomeKind[] = ['accepted', 'throttled', 'refused', 'unanswered'];

/** How often what came out, what is good first. */
export function tallyOf(exchanges: readonly Exchange[]): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const exchange of exchanges) {
    const word = outcomeWord(exchange);
    tallies.set(word, { word, kind: outcomeKind(exchange), count: (tallies.get(word)?.count ?? 0) + 1 });
  }
  return [...tallies.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count);
}
