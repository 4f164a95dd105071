// The end of delivery: what is under way may end, as long as there is time, and what does not is given back.
import type { PgBoss } from 'pg-boss';
import { inTime } from '../inTime.ts';
import type { Log } from '../log.ts';

type Stoppable = { readonly stop: () => Promise<void> };

export type RunningDelivery = {
  /** Each ends when what it has under way is settled. */
  readonly loops: readonly Stoppable[];
  readonly boss: Pick<PgBoss, 'stop'>;
  readonly heartbeat: Stoppable;
  /** Lets other processes have what this one had taken. */
  readonly giveBack: () => Promise<void>;
  readonly log: Log;
};

/** What the last steps take at most: to give back the jobs that run, to end the heartbeat, to give back the claims. */
const jobsMs = 1_000;
const heartbeatMs = 500;
const claimsMs = 1_000;

/**
 * Ends within `withinMs` whatever the database and Microsoft do; work that is cut off by that is in order, for it is given
 * back.
 * @throws AggregateError of what could not be stopped or given back, when all has been tried.
 */
export async function stopDelivery(running: RunningDelivery, withinMs: number): Promise<void> {
  const { loops, boss, heartbeat, giveBack, log } = running;
  const workMs = withinMs - heartbeatMs - claimsMs;
  const work = [...loops.map((loop) => loop.stop()), boss.stop({ graceful: true, timeout: workMs - jobsMs })];
  const ended = await inTime({ what: 'Work', withinMs: workMs, ask: () => Promise.allSettled(work) }).catch(nothing);
  if (ended === undefined) log.warn({ workMs }, 'what is still under way is given back');
  // After the work, or others would take over what is under way; and before the claims, or it would be seen again.
  await inTime({ what: 'The last heartbeat', withinMs: heartbeatMs, ask: heartbeat.stop }).catch(nothing);
  const given = await Promise.allSettled([
    inTime({ what: 'Giving back the claims', withinMs: claimsMs, ask: giveBack }),
  ]);
  const failures = [...(ended ?? []), ...given].filter((result) => result.status === 'rejected');
  if (failures.length === 0) return;
  throw new AggregateError(
    failures.map(({ reason }): unknown => reason),
    'Delivery could not be stopped in order',
  );
}

/** Whatever did not end, the rest goes on. */
function nothing(): undefined {
  return undefined;
}
