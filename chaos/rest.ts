// Waits until nothing is on its way any more.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Rows } from './truth/rows.ts';

/** How much still waits, by kind; empty when everything is at rest. */
export type Waiting = ReadonlyMap<string, number>;
export type CountWaiting = () => Promise<Waiting>;

const lookEveryMs = 300;
/** A card that is settled may have made notifications due: once more without anything is the end. */
const looksAtRest = 3;

/** @returns what still waits when it has taken too long. */
export async function untilRest(count: CountWaiting, withinMs: number): Promise<Waiting> {
  const until = Date.now() + withinMs;
  let looks = 0;
  for (;;) {
    const waiting = await count().catch((error: unknown) => new Map([[String(error), 1]]));
    looks = waiting.size === 0 ? looks + 1 : 0;
    if (looks === looksAtRest || Date.now() > until) return waiting;
    await wait(lookEveryMs);
  }
}

const countShape = z.array(z.object({ kind: z.string(), count: z.number() }));

/** What waits in a database that can be asked. */
export function waitingInDatabase({ query }: Rows): CountWaiting {
  return async () => {
    const rows = countShape.parse(
      await query(`
        select 'cards' as kind, count(*)::integer as count from owed_cards
        union all
        select 'feed notifications', count(*)::integer from feed_notifications where state = 'queued'
        union all
        select 'jobs', count(*)::integer from pgboss.job
        where state < 'completed' and name not like '\\_\\_pgboss%'`),
    );
    return new Map(rows.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
  };
}

/** What waits as the process tells it, where only it can ask the database. */
export function waitingByMetrics(productUrl: string): CountWaiting {
  return async () => {
    const response = await fetch(`${productUrl}/metrics`, { signal: AbortSignal.timeout(5_000) });
    const lines = (await response.text()).matchAll(/^countersign_queue_depth\w*\{([^}]*)\} (\S+)$/gm);
    const depths = Array.from(lines, ([, labels = '', depth]) => [labels, Number(depth)] as const);
    if (depths.length === 0) throw new Error('The metrics tell nothing of what waits');
    return new Map(depths.filter(([, depth]) => depth > 0));
  };
}
