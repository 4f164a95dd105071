// Puts what is new in the wire log before and into what is known of it.
import type { Exchange } from '../api/wireShapes.ts';

/** As many as the sandbox keeps. */
const kept = 500;

/** Both newest first; an exchange that is known already is replaced where it stands. */
export function mergeExchanges(known: readonly Exchange[], fresh: readonly Exchange[]): readonly Exchange[] {
  if (fresh.length === 0) return known;
  const changed = new Map(fresh.map((exchange) => [exchange.id, exchange]));
  const updated = known.map((exchange) => {
    const next = changed.get(exchange.id);
    changed.delete(exchange.id);
    return next ?? exchange;
  });
  return [...changed.values(), ...updated].slice(0, kept);
}
