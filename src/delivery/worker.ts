// Runs the jobs: takes them from the queue as they come, many at once, and puts off those whose time has not come.
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { TeamsError } from '../teams/teamsError.ts';
import type { StoredJob } from './enqueue/enqueue.ts';
import type { JobName } from './enqueue/job.ts';
import { jobNames } from './enqueue/job.ts';
import { errorMeaning, isGivenUp, secondsToWait } from './errorMeaning.ts';
import type { JobContext, JobHandler } from './jobContext.ts';
import type { RunningJob } from './runningJob.ts';
import { applyDelegation } from './jobs/applyDelegation.ts';
import { postCard } from './jobs/postCard.ts';
import { postReply } from './jobs/postReply.ts';
import { readRoster } from './jobs/readRoster.ts';
import { redrawCard } from './jobs/redrawCard.ts';
import { reviewMembership } from './jobs/reviewMembership.ts';
import { sendFeedNotification } from './jobs/sendFeedNotification.ts';

const handlers: { readonly [N in JobName]: JobHandler<N> } = {
  postCard,
  redrawCard,
  sendFeedNotification,
  postReply,
  readRoster,
  reviewMembership,
  applyDelegation,
};

const workOptions = {
  includeMetadata: true,
  perJobResults: true,
  batchSize: 20,
  // A full batch means that there is more: go on at once.
  burstWhenBatchFull: true,
  localConcurrency: 2,
  // A new job wakes a worker by itself; one that was put off is found by looking.
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
} as const;

/** Takes jobs until the queue is stopped. */
export async function startWorkers(boss: PgBoss, context: JobContext): Promise<void> {
  for (const name of jobNames) {
    await boss.work<StoredJob<typeof name>, JobResult[], typeof workOptions>(name, workOptions, (jobs) =>
      Promise.all(jobs.map((job) => run(name, job, context))),
    );
  }
}

/** Every job of a batch is settled by itself. */
async function run<N extends JobName>(
  name: N,
  { id, data, createdOn, startedOn }: JobWithMetadata<StoredJob<N>>,
  context: JobContext,
): Promise<JobResult> {
  const since = data.since === undefined ? createdOn : new Date(data.since);
  const job: RunningJob<N> = { id, payload: data.payload, since, takenAt: startedOn };
  try {
    await runOrPutOff(name, job, context);
    return { id, status: 'completed' };
  } catch (error) {
    context.log.error({ err: error, job: name, jobId: id }, 'job failed and will be tried again');
    return { id, status: 'failed' };
  }
}

async function runOrPutOff<N extends JobName>(name: N, job: RunningJob<N>, context: JobContext): Promise<void> {
  try {
    await handlers[name](job, context);
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    const meaning = errorMeaning(error);
    const ageSeconds = (job.takenAt.getTime() - job.since.getTime()) / 1000;
    if (meaning.kind !== 'notNow' || isGivenUp(job.since, job.takenAt)) {
      context.log.error({ err: error, job: name, jobId: job.id }, 'job given up');
      return;
    }
    const seconds = secondsToWait(meaning, { ageSeconds, random: Math.random() });
    context.log.warn({ err: error, job: name, jobId: job.id, seconds }, 'job put off');
    await context.putOff(name, job, seconds);
  }
}
