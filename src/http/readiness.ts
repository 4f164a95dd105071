// Whether the process can do its work: what /readyz answers, in time even where the database hangs.
import { askInTime } from '../telemetry/askInTime.ts';
import type { Readiness } from './health.ts';

export type ReadinessSources = {
  /** May take for ever. */
  readonly isDatabaseAnswering: () => Promise<boolean>;
  /** How long the oldest of what is to be sent has been wanted; may fail, or take for ever. */
  readonly backlogSeconds: () => Promise<number>;
  readonly isStopping: () => boolean;
  /** Nobody has seen this process for a while, so others take over its work. */
  readonly isHeartbeatLost: () => boolean;
  /** How far our clock is ahead of Microsoft's; negative: behind. */
  readonly clockSkewSeconds: () => number;
};

/** Those who ask give up after two or three seconds. */
const answerWithinMs = 1_500;

/** A token is taken for wrong when the clocks are five minutes apart, and a due time is missed long before. */
const worstSkewSeconds = 60;

const longestBacklogSeconds = 600;

export function createReadiness(sources: ReadinessSources, withinMs = answerWithinMs): () => Promise<Readiness> {
  const isAnswering = askInTime({ ask: sources.isDatabaseAnswering, withinMs, reuseMs: 0 });
  const backlog = askInTime({ ask: sources.backlogSeconds, withinMs, reuseMs: 0 });

  return async function isReady() {
    if (sources.isStopping()) return { ready: false, reasons: ['The process is stopping.'], notes: [] };
    const [answers, backlogSeconds] = await Promise.all([isAnswering(), backlog()]);
    const reasons = whyNotReady(sources, answers === true);
    return { ready: reasons.length === 0, reasons, notes: [...clockNotes(sources), ...backlogNotes(backlogSeconds)] };
  };
}

/** While the database does not answer nobody can take over anything. */
function whyNotReady({ isHeartbeatLost }: ReadinessSources, isAnswering: boolean): readonly string[] {
  if (!isAnswering) return ['The database does not answer.'];
  if (!isHeartbeatLost()) return [];
  return ['The database has not heard from this process for a while, so others take over its work.'];
}

function clockNotes({ clockSkewSeconds }: ReadinessSources): readonly string[] {
  const skew = clockSkewSeconds();
  if (Math.abs(skew) <= worstSkewSeconds) return [];
  const seconds = Math.round(Math.abs(skew));
  const direction = skew > 0 ? 'ahead of' : 'behind';
  return [`The clock of this machine is ${seconds} s ${direction} Microsoft's. Set it, or let NTP do so.`];
}

function backlogNotes(backlogSeconds = 0): readonly string[] {
  if (backlogSeconds <= longestBacklogSeconds) return [];
  return [`What is to be sent waits for up to ${Math.round(backlogSeconds / 60)} min; see /metrics for where.`];
}
