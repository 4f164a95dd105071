// How long a start takes on a database that is in use, and what the process holds when it has nothing to do.
import { setTimeout as wait } from 'node:timers/promises';
import type { Subject } from '../subjects/subject.ts';

export type Restart = { readonly readyMs: number; readonly idleMegabytes: number };

const idleAfterMs = 1_000;

/** The subject runs neither before nor after. */
export async function measureRestart({ process }: Subject): Promise<Restart> {
  const readyMs = await process.start();
  await wait(idleAfterMs);
  const idleMegabytes = process.residentMegabytes();
  await process.stop();
  return { readyMs, idleMegabytes };
}
