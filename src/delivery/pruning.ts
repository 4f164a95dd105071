// The loop that keeps the tables of delivery from growing for ever: once an hour, in batches that hold nobody up.
import type { Log } from '../log.ts';
import { waitFor } from './waitFor.ts';

export type PruningOptions = {
  /** Deletes one batch, at most; `isMore`: there may be another. */
  readonly prune: () => Promise<{ readonly deleted: number; readonly isMore: boolean }>;
  readonly log: Log;
  /** Ends after so many milliseconds, or at once when the signal is aborted; it never throws. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type PruningLoop = {
  /** Deletes nothing any more; done when the batch that runs has ended. */
  readonly stop: () => Promise<void>;
};

const minuteMs = 60_000;

/** Who has just started has better things to do. */
const firstAfterMs = minuteMs;
const everyMs = 60 * minuteMs;

/** On an embedded database everybody else waits while a batch runs. */
const betweenBatchesMs = 100;

export function startPruning({ prune, log, wait = waitFor }: PruningOptions): PruningLoop {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function round(): Promise<void> {
    let rows = 0;
    try {
      for (let isMore = true; isMore && !signal.aborted;) {
        const pruned = await prune();
        rows += pruned.deleted;
        isMore = pruned.isMore;
        if (isMore) await wait(betweenBatchesMs, signal);
      }
    } catch (error) {
      log.error({ err: error }, 'old rows could not be pruned; it is tried again in an hour');
    }
    if (rows > 0) log.info({ rows }, 'ledger pruned');
  }

  async function run(): Promise<void> {
    await wait(firstAfterMs, signal);
    while (!signal.aborted) {
      await round();
      await wait(everyMs, signal);
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
