// One round of one kind of turn against one bot: how fast it answered, and how fast what followed from it went out.
import { setTimeout as wait } from 'node:timers/promises';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Counts, Traffic } from '../microsoft/traffic.ts';
import { after, missing, times } from '../microsoft/traffic.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Activity } from './activities.ts';
import { perSecond, runWindow } from './window.ts';

export type Round = {
  readonly turnsPerSecond: number;
  /** Calls to Microsoft that were still to come when the last turn was answered. */
  readonly backlog: number;
  /** From the last answer until the last of those calls had arrived. */
  readonly drainMs: number;
  /** Turns with everything that follows from them, from the first turn to the last call. */
  readonly deliveredPerSecond: number;
  /** Processor time of the bot's own process, calls included. */
  readonly cpuMsPerTurn: number;
};

export type RoundOptions = {
  readonly subject: Subject;
  readonly microsoft: Microsoft;
  readonly turn: keyof Subject['sends'];
  /** Undefined when there are no more. */
  readonly next: () => Activity | undefined;
  readonly inFlight: number;
  readonly durationMs: number;
};

/** For what a bot does after its last call, such as noting that it was made. */
const settleMs = 100;

/** Ends when the bot has nothing left to do. */
export async function runRound({ subject, microsoft, turn, next, ...load }: RoundOptions): Promise<Round> {
  const before = await microsoft.traffic();
  const cpuBefore = subject.process.cpuMs();
  async function send(): Promise<boolean> {
    const activity = next();
    if (activity !== undefined) await subject.driver.post(activity);
    return activity !== undefined;
  }
  const window = await runWindow({ ...load, send });
  const atEnd = await microsoft.traffic();
  const calls = times(subject.sends[turn], window.answered);
  const backlog = missing(atEnd, after(before, calls));
  const drained = await microsoft.arrived(before, calls);
  await wait(settleMs);
  const drainedAt = Math.max(window.endedAt, lastArrival(drained, calls));
  return {
    turnsPerSecond: perSecond(window),
    backlog,
    drainMs: drainedAt - window.endedAt,
    deliveredPerSecond: perSecond({ ...window, endedAt: drainedAt }),
    cpuMsPerTurn: (subject.process.cpuMs() - cpuBefore) / window.answered,
  };
}

function lastArrival({ posts, updates, feeds }: Traffic, calls: Counts): number {
  return Math.max(calls.posts ? posts.lastAt : 0, calls.updates ? updates.lastAt : 0, calls.feeds ? feeds.lastAt : 0);
}
