// A pause between two rounds of a loop.
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends after so many milliseconds, or at once when the signal is aborted; it never throws. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
