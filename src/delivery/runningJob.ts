// A job that a worker has taken, and the claims it makes so that no other job does the same.
import type { JobName, JobOf } from './enqueue/job.ts';

export type RunningJob<N extends JobName> = {
  /** Stays the same when the job runs again after a crash. */
  readonly id: string;
  readonly payload: JobOf<N>['payload'];
  /** When the work was first wanted, and when a worker took it this time: both by the queue's own clock, the database's. */
  readonly since: Date;
  readonly takenAt: Date;
};

/** A claim older than this belonged to a job that died: as long as the queue lets a job run. */
const claimSeconds = 60;

/** Who claims something for sending or drawing, and which older claims no longer count. */
export function claimFor({ id, takenAt }: Pick<RunningJob<JobName>, 'id' | 'takenAt'>) {
  return { jobId: id, now: takenAt, staleBefore: new Date(takenAt.getTime() - claimSeconds * 1000) };
}
