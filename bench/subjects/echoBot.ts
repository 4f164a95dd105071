// The bots that Countersign is measured beside: the least one can write on each of Microsoft's SDKs.
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../sandbox/http/listen.ts';
import { createDriver } from '../load/driver.ts';
import { createBotProcess } from './botProcess.ts';
import type { Subject } from './subject.ts';
import type { Workplace } from './workplace.ts';

const programs = {
  bare: new URL('bareBot.ts', import.meta.url),
  teamsSdk: new URL('teamsSdkBot.ts', import.meta.url),
  agentsSdk: new URL('agentsSdkBot.ts', import.meta.url),
} as const;

export type EchoBotName = keyof typeof programs;

/** It does not run yet. */
export async function createEchoBot(name: EchoBotName, workplace: Workplace): Promise<Subject> {
  const port = await findFreePort();
  const process = createBotProcess({
    args: [...workplace.profiling(name), fileURLToPath(programs[name])],
    port,
    environment: { PORT: String(port), NODE_EXTRA_CA_CERTS: workplace.caPath },
    logPath: workplace.logPathOf(name),
  });
  return {
    process,
    driver: createDriver({ address: `${process.url}/api/messages` }),
    sends: { request: { posts: 1 }, approve: {} },
    openCards: undefined,
  };
}
