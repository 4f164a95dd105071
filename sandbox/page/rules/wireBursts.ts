// Draws together what happened in a burst, so that hundreds of lines stay readable.
import type { Exchange } from '../api/wireShapes.ts';

export type WireEntry =
  | { readonly kind: 'single'; readonly exchange: Exchange }
  /** Newest first; its id stays the same while the burst goes on. */
  | { readonly kind: 'burst'; readonly id: string; readonly exchanges: readonly Exchange[] };

/** A burst goes on as long as the next request of its kind comes within this time. */
const gapMs = 3_000;
const fewest = 5;

/** The log's lines, newest first: a burst stands where its newest request is, everything else in its place. */
export function drawBursts(exchanges: readonly Exchange[]): readonly WireEntry[] {
  const groupOf = new Map<Exchange, Exchange[]>();
  const going = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const key = `${exchange.service} ${exchange.operation ?? exchange.method}`;
    const group = going.get(key);
    const last = group?.at(-1);
    const goesOn = last !== undefined && Date.parse(last.at) - Date.parse(exchange.at) <= gapMs;
    const joined = goesOn && group !== undefined ? group : [];
    joined.push(exchange);
    going.set(key, joined);
    groupOf.set(exchange, joined);
  }
  return exchanges.flatMap((exchange): readonly WireEntry[] => {
    const group = groupOf.get(exchange) ?? [];
    if (group.length < fewest) return [{ kind: 'single', exchange }];
    if (group[0] !== exchange) return [];
    return [{ kind: 'burst', id: `burst ${group.at(-1)?.id ?? ''}`, exchanges: group }];
  });
}

/** From the first request of a burst to the last. */
export function spanMs(exchanges: readonly Exchange[]): number {
  const [newest, oldest] = [exchanges[0], exchanges.at(-1)];
  return newest === undefined || oldest === undefined ? 0 : Date.parse(newest.at) - Date.parse(oldest.at);
}
