// What jobs work with, and how they end.
import type { ItemsContext } from '../items/itemsContext.ts';
import type { Log } from '../log.ts';
import type { ActivityFeed } from '../teams/activityFeed.ts';
import type { CardMessenger } from '../teams/cardMessenger.ts';
import type { RosterReader } from '../teams/rosterReader.ts';
import type { JobName, JobOf } from './enqueue/job.ts';
import type { PutOff } from './putOff.ts';

export type JobContext = ItemsContext & {
  readonly log: Log;
  readonly cardMessenger: CardMessenger;
  readonly activityFeed: ActivityFeed;
  readonly rosterReader: RosterReader;
  readonly putOff: PutOff;
};

export type RunningJob<N extends JobName> = {
  /** Stays the same when the job runs again after a crash. */
  readonly id: string;
  readonly payload: JobOf<N>['payload'];
  /** When the work was first wanted. */
  readonly since: Date;
};

/** Does the job, or throws: a TeamsError is weighed (see errorMeaning), anything else is tried again. */
export type JobHandler<N extends JobName> = (job: RunningJob<N>, context: JobContext) => Promise<void>;

/** A claim older than this belonged to a job that died: longer than any call out may take. */
const claimSeconds = 30;

/** Who claims something for sending or drawing, and which older claims no longer count. */
export function claimFor(job: { readonly id: string }, now: Date) {
  return { jobId: job.id, now, staleBefore: new Date(now.getTime() - claimSeconds * 1000) };
}
