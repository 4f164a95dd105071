// Takes the database away and brings it back: as a crash, as an admin does it, and once for a minute.
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import type { PostgresCluster, StopMode } from './postgresCluster.ts';
import type { ProductProcess } from './productProcess.ts';
import { timeUntilReady } from './recovery.ts';

export type Outage = {
  readonly mode: StopMode;
  readonly backAt: Date;
  readonly awaySeconds: number;
  /** Milliseconds from its return until every process was ready again, and until a feed notification was accepted. */
  readonly readyMs: number;
  readonly acceptedMs: number | undefined;
  /** Nobody was killed meanwhile. */
  readonly isWatched: boolean;
};

/** `after`: so many kills. `isWatched`: nobody is killed until everything is well again, and that is timed. */
export type OutagePlan = readonly {
  readonly after: number;
  readonly mode: StopMode;
  readonly awayMs: number;
  readonly isWatched: boolean;
}[];

type Options = {
  readonly cluster: PostgresCluster | undefined;
  readonly plan: OutagePlan;
  readonly world: World;
  readonly say: (line: string) => void;
};

/** A process that came up while the database was going may take this long to give up. */
const latelyMs = 15_000;

export function createOutages({ cluster, plan, world, say }: Options) {
  const done: Outage[] = [];
  let underWay = Promise.resolve();
  let isAway = false;
  let backAtTime = 0;

  async function takeAway(
    { mode, awayMs, isWatched }: OutagePlan[number],
    processes: readonly ProductProcess[],
  ): Promise<void> {
    if (cluster === undefined) return;
    const goneAt = performance.now();
    isAway = true;
    await cluster.stop(mode);
    await wait(awayMs);
    await cluster.start();
    const backAt = performance.now();
    backAtTime = Date.now();
    isAway = false;
    const awaySeconds = (backAt - goneAt) / 1000;
    const [readyMs, acceptedMs] = await Promise.all([
      timeUntilReady(processes, backAt),
      timeUntilAccepted(world, backAtTime),
    ]);
    done.push({ mode, backAt: new Date(backAtTime), isWatched, awaySeconds, readyMs, acceptedMs });
    say(
      `postgres: away ${awaySeconds.toFixed(1)} s (${mode}), ready ${(readyMs / 1000).toFixed(1)} s after its return`,
    );
  }

  return {
    /** What is planned after so many kills; only what is watched holds up whoever calls. */
    async after(kills: number, processes: readonly ProductProcess[]): Promise<void> {
      for (const planned of plan.filter((outage) => outage.after === kills)) {
        await underWay;
        if (planned.isWatched) await Promise.all(processes.map((process) => process.ready()));
        underWay = takeAway(planned, processes);
        if (planned.isWatched) await underWay;
      }
    },
    ended: () => underWay,
    isAwayLately: () => isAway || Date.now() - backAtTime < latelyMs,
    done: (): readonly Outage[] => done,
  };
}

const lookEveryMs = 200;
const patienceMs = 20_000;

/** Undefined where there was nothing to send. */
async function timeUntilAccepted(world: World, since: number): Promise<number | undefined> {
  const people = await world.people();
  while (Date.now() - since < patienceMs) {
    const calls = (await Promise.all(people.map((person) => world.feedCalls(person)))).flat();
    const times = calls.map(({ acceptedAt }) => Date.parse(acceptedAt)).filter((time) => time >= since);
    if (times.length > 0) return Math.min(...times) - since;
    await wait(lookEveryMs);
  }
  return undefined;
}

/** Spread over so many kills: crashes and restarts among the kills, some of them watched, and a minute without it. */
export function outagesAmong(kills: number): OutagePlan {
  const length = Math.min(10, Math.ceil(kills / 4));
  const restarts = Array.from({ length }, (_, index) => ({
    after: Math.max(1, Math.round((kills * (index + 1)) / (length + 1))),
    mode: index % 2 === 0 ? ('immediate' as const) : ('fast' as const),
    awayMs: 0,
    isWatched: index % 4 < 2,
  }));
  if (kills < shortestWithMinute) return restarts;
  return [...restarts, { after: Math.round(kills / 2), mode: 'fast', awayMs: 60_000, isWatched: true }];
}

const shortestWithMinute = 40;
