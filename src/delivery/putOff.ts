// Lets a job wait for its time as a new row of the queue, so that no worker is held by the waiting.
import type { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { Db } from '../storage/database.ts';
import type { StoredJob } from './enqueue/enqueue.ts';
import type { JobName } from './enqueue/job.ts';
import type { RunningJob } from './runningJob.ts';

/** `seconds` are counted by the queue's own clock, the database's: nobody moves it. */
export type PutOff = <N extends JobName>(name: N, job: RunningJob<N>, seconds: number) => Promise<void>;

/**
 * The new row comes and the old one is completed together, or a process that dies in between would leave both. That the
 * worker completes the old one once more does no harm: the queue completes what is active, and nothing else.
 */
export function createPutOff({ boss, db }: { boss: Pick<PgBoss, 'send' | 'complete'>; db: Db }): PutOff {
  return async function putOff<N extends JobName>(name: N, job: RunningJob<N>, seconds: number) {
    const stored: StoredJob<N> = { payload: job.payload, since: job.since.toISOString() };
    await db.transaction().execute(async (trx) => {
      const within = { db: fromKysely(trx) };
      const completed: { readonly affected?: number } = await boss.complete(name, job.id, null, within);
      // It is not in this worker's hands any more, so it is not this one's to put off.
      if (completed.affected === 0) return;
      await boss.send(name, stored, { startAfter: seconds, ...within });
    });
  };
}
