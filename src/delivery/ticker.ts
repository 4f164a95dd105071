// The loop that makes time pass: fires the timers that are due, and sleeps until the next one.
import type { Log } from '../log.ts';
import { waitFor } from './waitFor.ts';

/** What a round of firing came to; `next` is when the earliest timer that is still pending wants to be fired. */
export type Fired = {
  readonly fired: number;
  readonly next: Date | undefined;
  /** Items whose timers could not be fired, and are not in the way of others. */
  readonly failures: readonly { readonly itemId: string; readonly error: unknown }[];
};

export type TickerOptions = {
  /** Fires at most `limit` timers that are due. */
  readonly fire: (limit: number) => Promise<Fired>;
  readonly clock: () => Date;
  readonly log: Log;
  /** Ends after so many milliseconds, or at once when the signal is aborted; it never throws. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type Ticker = {
  /** Fires nothing any more; done when the round that runs has ended. */
  readonly stop: () => Promise<void>;
};

const batch = 100;

/** Another process may set a timer, and a clock may be moved: nobody tells this loop, so it looks. */
const longestMs = 1000;

/** What is due but held by another process is not asked for without a pause. */
const shortestMs = 20;

const longestAfterFailureMs = 30_000;

/** Starts at once. One round never overlaps another, and a database that is away is asked more and more rarely. */
export function startTicker({ fire, clock, log, wait = waitFor }: TickerOptions): Ticker {
  const stopping = new AbortController();
  let failedRounds = 0;

  /** @returns how long to wait after it, in milliseconds. */
  async function round(): Promise<number> {
    try {
      const { fired, next, failures } = await fire(batch);
      failedRounds = 0;
      if (fired > 0) log.info({ fired }, 'timers fired');
      for (const { itemId, error } of failures)
        log.error({ err: error, itemId }, 'timer of an item could not be fired');
      if (fired >= batch) return 0;
      const untilNext = next === undefined ? longestMs : next.getTime() - clock().getTime();
      return Math.min(longestMs, Math.max(shortestMs, untilNext));
    } catch (error) {
      log.error({ err: error }, 'timers could not be fired and will be tried again');
      failedRounds += 1;
      return Math.min(longestAfterFailureMs, longestMs * 2 ** (failedRounds - 1));
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const ms = await round();
      if (ms > 0) await wait(ms, stopping.signal);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
