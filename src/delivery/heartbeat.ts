// Says again and again that this process lives, so that others leave it what it has taken, and take over from the dead.
import { inTime } from '../inTime.ts';
import type { Log } from '../log.ts';
import type { Taker } from '../storage/claim.ts';
import { deadAfterSeconds } from '../storage/claim.ts';
import { waitFor } from './waitFor.ts';

export type Heartbeat = {
  /** Undefined while others cannot see that the process lives: what it took now they would take from it. */
  readonly taker: () => Taker | undefined;
  /** Whether others can see that this process lives. */
  readonly isSteady: () => boolean;
  readonly stop: () => Promise<void>;
};

export type HeartbeatOptions = {
  readonly processId: string;
  readonly beat: () => Promise<void>;
  /** Sees to what the dead have left that nobody takes: after a beat, where this process may know who is dead. */
  readonly takeOver: () => Promise<void>;
  readonly log: Log;
  /** No other process can have taken anything: the database is this one's alone. */
  readonly isAlone: boolean;
  /** Milliseconds of a clock that is never set. */
  readonly now?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

const everyMs = 1500;
/** A beat that hangs must not keep the next one from being tried. */
const beatWithinMs = 2500;
/** Nor must what comes between them. */
const takeOverWithinMs = 1000;
const deadAfterMs = deadAfterSeconds * 1000;

/** Done when the process has been seen for the first time. */
export async function startHeartbeat(options: HeartbeatOptions): Promise<Heartbeat> {
  const { processId, beat, takeOver, log, isAlone, now = () => performance.now(), wait = waitFor } = options;
  const stopping = new AbortController();
  await beat();
  let lastAt = now();
  // When the database was away nobody was seen: whoever is only just back must not take the others for dead.
  let steadySince = lastAt;

  async function beatOnce(): Promise<void> {
    try {
      const at = now();
      await inTime({ what: 'A heartbeat', withinMs: beatWithinMs, ask: beat });
      if (at - lastAt > deadAfterMs) steadySince = now();
      lastAt = at;
    } catch (error) {
      log.warn({ err: error }, 'this process cannot say that it lives');
    }
  }

  async function takeOverOnce(): Promise<void> {
    // Where there is never another process, nobody can have died meanwhile.
    if (isAlone || !taker()?.mayTakeOver) return;
    try {
      await inTime({ what: 'Taking over from the dead', withinMs: takeOverWithinMs, ask: takeOver });
    } catch (error) {
      log.warn({ err: error }, 'what the dead have left cannot be seen to yet');
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      await wait(everyMs, stopping.signal);
      if (stopping.signal.aborted) return;
      await beatOnce();
      await takeOverOnce();
    }
  }

  const isSteady = () => now() - lastAt < deadAfterMs;
  function taker(): Taker | undefined {
    if (isAlone) return { processId, mayTakeOver: true };
    return isSteady() ? { processId, mayTakeOver: now() - steadySince >= deadAfterMs } : undefined;
  }

  const running = run();
  return {
    taker,
    isSteady,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
