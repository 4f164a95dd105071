// The loop of a waiting line: sends what may be sent now, many at once, and sleeps until more may be or more has come.
import type { Log } from '../log.ts';
import { waitFor } from './waitFor.ts';

/** What waits to be sent, as a loop sees it. */
export type Line<C> = {
  /** For the log. */
  readonly name: string;
  /** Takes at most so many for this process; `nextInMs` is when those that the budgets hold back may go. */
  readonly pick: (atMost: number) => Promise<{ readonly picked: readonly C[]; readonly nextInMs: number | undefined }>;
  /** Sends one and settles it; whatever goes wrong with it is its own business. */
  readonly send: (one: C) => Promise<void>;
};

/** For a process that must not take anything now. */
export const nothingPicked = { picked: [], nextInMs: undefined } as const;

export type Dispatcher = {
  /** Something may have come. */
  readonly wake: () => void;
  /** Takes nothing any more; done when what is under way has been settled. */
  readonly stop: () => Promise<void>;
};

export type DispatcherOptions<C> = {
  readonly line: Line<C>;
  readonly log: Log;
  /** Ends after so many milliseconds, or at once when the signal is aborted; it never throws. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Sendings at once in one process: far more than the budgets let through, as long as Microsoft answers. */
const lanes = 50;

/** Other processes wake nobody here, and may have died with something in hand: so this loop looks by itself. */
const longestMs = 1000;

const longestAfterFailureMs = 5000;

/** Starts at once. A worker is never held by a wait: only sendings that are under way are. */
export function startDispatcher<C>({ line, log, wait = waitFor }: DispatcherOptions<C>): Dispatcher {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let woken = new AbortController();
  let failures = 0;

  function wake(): void {
    // With a reason, because Node would make an error for one that nobody reads, however often this is called.
    woken.abort('woken');
  }

  function start(one: C): void {
    const sending = line
      .send(one)
      .catch((error: unknown) => log.error({ err: error, line: line.name }, 'what was sent could not be settled'))
      .finally(() => {
        underWay.delete(sending);
        wake();
      });
    underWay.add(sending);
  }

  /** @returns how long to wait after it, in milliseconds. */
  async function round(): Promise<number> {
    const free = lanes - underWay.size;
    if (free === 0) return longestMs;
    try {
      const { picked, nextInMs = longestMs } = await line.pick(free);
      failures = 0;
      picked.forEach(start);
      // There may be more than was taken.
      return picked.length === 0 ? Math.min(longestMs, Math.max(1, nextInMs)) : 0;
    } catch (error) {
      failures += 1;
      const ms = Math.min(longestAfterFailureMs, 100 * 2 ** failures);
      log.warn({ err: error, line: line.name, ms }, 'a waiting line could not be looked at');
      return ms;
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = new AbortController();
      const ms = await round();
      const signal = failures > 0 ? stopping.signal : AbortSignal.any([stopping.signal, woken.signal]);
      if (ms > 0) await wait(ms, signal);
    }
  }

  const running = run();
  return {
    wake,
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(underWay);
    },
  };
}
