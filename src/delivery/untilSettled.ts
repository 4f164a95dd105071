// Writes down what came of a call even if the database is away for a while: what was sent must not be sent again.
import type { Log } from '../log.ts';
import { isUnavailable } from '../storage/unavailable.ts';
import { waitFor } from './waitFor.ts';

const pausesMs = [50, 200, 500, 1000, 2000];
const longestPauseMs = 5000;

/** Of what the database refuses though it is there: about three minutes, so that whoever mends it loses nothing. */
const refusalsInAll = 40;

/**
 * Tries until the database is there, however long that takes: as long as this process lives nobody else takes up what it
 * has in hand.
 * @throws what the database says, once it has refused for minutes, or the process is to end.
 */
export async function untilSettled(
  settle: () => Promise<void>,
  {
    log,
    signal,
    wait = waitFor,
  }: { log: Log; signal: AbortSignal; wait?: (ms: number, signal: AbortSignal) => Promise<void> },
): Promise<void> {
  let refusals = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await settle();
      return;
    } catch (error) {
      if (!isUnavailable(error)) refusals += 1;
      if (signal.aborted || refusals > refusalsInAll) throw error;
      const pauseMs = pausesMs[attempt] ?? longestPauseMs;
      log.warn({ err: error, pauseMs }, 'what came of a call cannot be noted yet');
      await wait(pauseMs, signal);
    }
  }
}
