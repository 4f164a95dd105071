// The bots that are measured side by side: three that echo, and ours on each of its databases, without limits.
import type { Subjects } from '../load/alternate.ts';
import { createCountersign, limitsOff } from '../subjects/countersign.ts';
import { createEchoBot } from '../subjects/echoBot.ts';
import type { Ground } from './ground.ts';

/** Stopped with the ground, if they run by then. */
export async function createFiveBots({ workplace, newDatabase, add }: Ground): Promise<Subjects> {
  const free = { workplace, variables: limitsOff };
  return new Map([
    ['bare', add(await createEchoBot('bare', workplace))],
    ['teamsSdk', add(await createEchoBot('teamsSdk', workplace))],
    ['agentsSdk', add(await createEchoBot('agentsSdk', workplace))],
    ['postgres', add(await createCountersign({ ...free, name: 'postgres', databaseUrl: await newDatabase() }))],
    ['pglite', add(await createCountersign({ ...free, name: 'pglite' }))],
  ]);
}
