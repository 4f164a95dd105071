// Writes down what came of a call even if the database is away for a while: what was sent must not be sent again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';

const pausesMs = [50, 200, 500, 1000, 2000, ...Array.from({ length: 36 }, () => 5000)];

/** Tries for three minutes; then the error is thrown, and the call will be made again by whoever takes it up. */
export async function untilSettled(
  settle: () => Promise<void>,
  {
    log,
    signal,
    wait = waitFor,
  }: { log: Log; signal: AbortSignal; wait?: (ms: number, signal: AbortSignal) => Promise<void> },
): Promise<void> {
  for (const pauseMs of pausesMs) {
    try {
      await settle();
      return;
    } catch (error) {
      if (signal.aborted) throw error;
      log.warn({ err: error, pauseMs }, 'what came of a call cannot be noted yet');
      await wait(pauseMs, signal);
    }
  }
  await settle();
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
