// Kills processes with SIGKILL at random moments, many in a row and now and then one in the middle of calm work.
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Rows } from '../truth/rows.ts';
import type { ProductProcess } from './productProcess.ts';
import { timeTakeover } from './recovery.ts';

export type Kills = {
  readonly done: number;
  /** While they were still coming up. */
  readonly whileStarting: number;
  /** Milliseconds from a kill until others had what the dead one had in hand. */
  readonly takeovers: readonly number[];
};

type Options = {
  readonly processes: readonly ProductProcess[];
  readonly random: Random;
  readonly count: number;
  /** Milliseconds between two kills, on the average. */
  readonly everyMs: number;
  /** The database, where it can be looked into meanwhile. */
  readonly rows: Rows | undefined;
  /** Called after each kill with how many there were; it may take its time. */
  readonly afterKill: (done: number) => Promise<void>;
};

/** Every so many a kill in calm: processes that live for seconds only take over nothing. */
const calmEvery = 12;
const calmMs = 8_000;

export async function kill({ processes, random, count, everyMs, rows, afterKill }: Options): Promise<Kills> {
  const takeovers: number[] = [];
  let whileStarting = 0;
  for (let done = 1; done <= count; done += 1) {
    const victim = random.pick(processes);
    if (rows !== undefined && done % calmEvery === 0) {
      await Promise.all(processes.map((process) => process.ready()));
      await wait(calmMs);
      const ms = await timeTakeover(victim, rows).catch(() => undefined);
      if (ms !== undefined) takeovers.push(ms);
    } else {
      // A kill counts only where there is something to kill; now and then in whatever stage of its start.
      if (random.chance(0.85)) await victim.ready();
      // From at once to four times the average, short ones more often than long ones.
      await wait(-Math.log(1 - random.between(0, 0.98)) * everyMs);
      while (!victim.isRunning()) await wait(20);
      if (victim.readySince() === undefined) whileStarting += 1;
      victim.kill();
    }
    await afterKill(done);
  }
  return { done: count, whileStarting, takeovers };
}
