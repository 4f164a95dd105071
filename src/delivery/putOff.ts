// Lets a job wait for its time as a new row of the queue, so that no worker is held by the waiting.
import type { PgBoss } from 'pg-boss';
import type { StoredJob } from './enqueue/enqueue.ts';
import type { JobName } from './enqueue/job.ts';
import type { RunningJob } from './runningJob.ts';

/** `seconds` are counted by the queue's own clock, the database's: nobody moves it. */
export type PutOff = <N extends JobName>(name: N, job: RunningJob<N>, seconds: number) => Promise<void>;

export function createPutOff(boss: PgBoss): PutOff {
  return async function putOff<N extends JobName>(name: N, job: RunningJob<N>, seconds: number) {
    const stored: StoredJob<N> = { payload: job.payload, since: job.since.toISOString() };
    await boss.send(name, stored, { startAfter: seconds });
  };
}
