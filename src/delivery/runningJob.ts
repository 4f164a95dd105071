// A job that a worker has taken.
import type { JobName, JobOf } from './enqueue/job.ts';

export type RunningJob<N extends JobName> = {
  /** Stays the same when the job runs again after a crash. */
  readonly id: string;
  readonly payload: JobOf<N>['payload'];
  /** When the work was first wanted, and when a worker took it this time: both by the queue's own clock, the database's. */
  readonly since: Date;
  readonly takenAt: Date;
};
