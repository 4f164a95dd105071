// Teams waits for an answer for 15 seconds at most, so a turn ends before that: done, failed, or given up.
import { isPassing } from '../items/turnFailure.ts';
import type { TurnProgress } from '../items/turnProgress.ts';

/** How a turn has ended for whoever waits for its answer. */
export type Ended<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The database was away or too slow. `unsure`: what it was to keep may have been kept. */
  | { readonly kind: 'trouble'; readonly isLate: boolean; readonly unsure: boolean; readonly error?: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Calls back after so many milliseconds, unless what it returns is called first. */
export type Alarm = (ms: number, ring: () => void) => () => void;

export type Deadline = {
  readonly deadlineMs: number;
  readonly alarm?: Alarm;
  /** Told when work that nobody waited for any more has come to its end after all. */
  readonly onLateEnd: (ended: Ended<unknown>) => void;
};

/** A commit that has begun is worth a little more patience: it is the difference between "nothing" and "perhaps". */
const commitMs = 2000;

export async function beforeDeadline<T>(
  progress: TurnProgress,
  work: () => Promise<T>,
  { deadlineMs, alarm = setAlarm, onLateEnd }: Deadline,
): Promise<Ended<T>> {
  const ending = endOf(work, progress);
  return new Promise((resolve) => {
    let answered = false;
    let silence = alarm(deadlineMs, () => {
      if (progress.giveUp()) answerLate({ unsure: false });
      else silence = alarm(commitMs, () => answerLate({ unsure: true }));
    });

    function answerLate({ unsure }: { unsure: boolean }): void {
      answered = true;
      resolve({ kind: 'trouble', isLate: true, unsure });
    }

    void ending.then((ended) => {
      silence();
      if (answered) onLateEnd(ended);
      else resolve(ended);
    });
  });
}

async function endOf<T>(work: () => Promise<T>, progress: TurnProgress): Promise<Ended<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (!isPassing(error)) return { kind: 'failed', error };
    return { kind: 'trouble', isLate: false, unsure: progress.state() === 'committing', error };
  }
}

function setAlarm(ms: number, ring: () => void): () => void {
  const timer = setTimeout(ring, ms);
  return () => clearTimeout(timer);
}
