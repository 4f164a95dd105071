// Stores jobs inside the caller's transaction: they exist if and only if the change that caused them does.
import type { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { Db } from '../../storage/database.ts';
import type { Job, JobName, JobOf } from './job.ts';

/** A job as the queue keeps it; `since` (ISO) is when a job that was put off was first wanted. */
export type StoredJob<N extends JobName> = { readonly payload: JobOf<N>['payload']; readonly since?: string };

/** `afterSeconds`: nobody takes them before, by the database's clock. */
export type Enqueue = (trx: Db, jobs: readonly Job[], when?: { readonly afterSeconds: number }) => Promise<void>;

export function createEnqueue(boss: PgBoss): Enqueue {
  return async function enqueue(trx, jobs, when) {
    const db = fromKysely(trx);
    for (const [name, group] of Map.groupBy(jobs, (job) => job.name)) {
      await boss.insert(
        name,
        group.map(({ payload }) => ({ data: { payload }, ...(when ? { startAfter: when.afterSeconds } : {}) })),
        { db },
      );
    }
  };
}
