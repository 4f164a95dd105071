// How long it takes until things go on: after a process has died, and after the database has come back.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Rows } from '../truth/rows.ts';
import type { ProductProcess } from './productProcess.ts';
import { isReady } from './productProcess.ts';

const claimShape = z.object({ what: z.string(), holder: z.string() });
type Claim = z.infer<typeof claimShape>;

const claimsSql = `
  select 'card ' || item_id as what, claimed_by as holder from owed_cards where claimed_by is not null
  union all
  select 'ring ' || item_id || ' ' || recipient, claimed_by from feed_notifications
  where state = 'queued' and claimed_by is not null`;

const lookEveryMs = 50;
const patienceMs = 30_000;

/** What a process has in hand right now, by process id. */
async function readClaims({ query }: Rows): Promise<readonly Claim[]> {
  return z.array(claimShape).parse(await query(claimsSql));
}

/** There is often something in hand, and which process has it nobody outside knows. */
async function untilClaimed(rows: Rows): Promise<readonly Claim[]> {
  const until = performance.now() + claimWithinMs;
  for (;;) {
    const claims = await readClaims(rows);
    if (claims.length > 0 || performance.now() > until) return claims;
    await wait(claimEveryMs);
  }
}

const claimWithinMs = 6_000;
const claimEveryMs = 10;

/**
 * Kills a process and waits until everything that it had in hand is out of its hand: taken by another, or settled.
 * @returns milliseconds; undefined where it had nothing in hand.
 */
export async function timeTakeover(victim: ProductProcess, rows: Rows): Promise<number | undefined> {
  const held = await untilClaimed(rows);
  const killedAt = performance.now();
  victim.kill();
  const last = await readClaims(rows);
  const atDeath = [...held, ...last];
  const holders = new Set(atDeath.map(({ holder }) => holder));
  const freedAt = new Map<string, number>();
  while (performance.now() - killedAt < patienceMs) {
    const now = await readClaims(rows);
    const dead = await deadAmong(rows, holders);
    const left = last.filter(
      ({ what, holder }) => dead.has(holder) && now.some((claim) => claim.what === what && claim.holder === holder),
    );
    for (const { what, holder } of last) {
      if (left.every((claim) => claim.what !== what) && dead.has(holder) && !freedAt.has(what))
        freedAt.set(what, performance.now() - killedAt);
    }
    if (dead.size > 0 && left.length === 0) break;
    await wait(lookEveryMs);
  }
  return freedAt.size === 0 ? undefined : Math.max(...freedAt.values());
}

/** Those of them that were not seen for longer than a living process is silent. */
async function deadAmong({ query }: Rows, holders: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await query(`select id from processes where seen_at > clock_timestamp() - interval '3 seconds'`);
  const alive = new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  );
  return new Set([...holders].filter((holder) => !alive.has(holder)));
}

/** Milliseconds until all of them say that they are ready. */
export async function timeUntilReady(processes: readonly ProductProcess[], since: number): Promise<number> {
  for (const { url } of processes) while (!(await isReady(url))) await wait(lookEveryMs);
  return performance.now() - since;
}
