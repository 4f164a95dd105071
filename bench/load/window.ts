// A stretch of load: so many sends under way at any time, for so long.
import { nowMs } from '../clock.ts';

export type WindowOptions = {
  readonly inFlight: number;
  readonly durationMs: number;
  /** Sends one; answers false when nothing was left to send. */
  readonly send: () => Promise<boolean>;
};

export type Window = { readonly answered: number; readonly startedAt: number; readonly endedAt: number };

/** Ends with the last answer, after the time is over or nothing is left. */
export async function runWindow({ inFlight, durationMs, send }: WindowOptions): Promise<Window> {
  const startedAt = nowMs();
  let answered = 0;
  async function sendOneByOne(): Promise<void> {
    while (nowMs() - startedAt < durationMs && (await send())) answered += 1;
  }
  await Promise.all(Array.from({ length: inFlight }, sendOneByOne));
  return { answered, startedAt, endedAt: nowMs() };
}

export function perSecond({ answered, startedAt, endedAt }: Window): number {
  return (answered * 1000) / (endedAt - startedAt);
}

/** Does it with every one, in their order, so many at a time. */
export async function runAll<T>(
  { things, inFlight }: { things: readonly T[]; inFlight: number },
  send: (thing: T) => Promise<unknown>,
): Promise<Window> {
  const left = things.values();
  async function sendNext(): Promise<boolean> {
    const next = left.next();
    if (next.done) return false;
    await send(next.value);
    return true;
  }
  return runWindow({ inFlight, durationMs: Infinity, send: sendNext });
}
