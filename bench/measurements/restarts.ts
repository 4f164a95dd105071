// How long a start takes on a database that is in use, and what the process holds when it has nothing to do.
import { setTimeout as wait } from 'node:timers/promises';
import type { Subject } from '../subjects/subject.ts';

export type Restarts = { readonly readyMs: readonly number[]; readonly idleMegabytes: readonly number[] };

const idleAfterMs = 1_000;

/** The subject runs before and after. */
export async function measureRestarts({ process }: Subject, times: number): Promise<Restarts> {
  const restarts = { readyMs: new Array<number>(), idleMegabytes: new Array<number>() };
  for (let time = 0; time < times; time += 1) {
    await process.stop();
    restarts.readyMs.push(await process.start());
    await wait(idleAfterMs);
    restarts.idleMegabytes.push(process.residentMegabytes());
  }
  return restarts;
}
