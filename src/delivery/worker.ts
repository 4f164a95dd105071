// Runs the jobs: takes them from the queue as they come, many at once, and puts off those whose time has not come.
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { TeamsError } from '../teams/teamsError.ts';
import { NotYet } from './budgets/paced.ts';
import type { StoredJob } from './enqueue/enqueue.ts';
import type { JobName } from './enqueue/job.ts';
import { jobNames } from './enqueue/job.ts';
import { errorMeaning, secondsToWait } from './errorMeaning.ts';
import type { JobContext, JobHandler } from './jobContext.ts';
import { itemIdAttribute } from '../telemetry/trace.ts';
import { aboutJob } from './jobs/aboutJob.ts';
import { applyDelegation } from './jobs/applyDelegation.ts';
import { postReply } from './jobs/postReply.ts';
import { readRoster, tellUnread } from './jobs/readRoster.ts';
import { reviewMembership } from './jobs/reviewMembership.ts';
import { ringOnceMore } from './jobs/ringOnceMore.ts';
import { isTooOld } from './patience.ts';
import type { RunningJob } from './runningJob.ts';

const handlers: { readonly [N in JobName]: JobHandler<N> } = {
  postReply,
  readRoster,
  reviewMembership,
  applyDelegation,
  ringOnceMore,
};

/** What is still to be done about a job that will not be tried again. */
const onGivenUp: { readonly [N in JobName]?: JobHandler<N> } = { readRoster: tellUnread };

const workOptions = {
  includeMetadata: true,
  perJobResults: true,
  batchSize: 20,
  // A full batch means that there is more: go on at once.
  burstWhenBatchFull: true,
  localConcurrency: 2,
  // A new job wakes a worker by itself; one that was put off is found by looking.
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
} as const;

type WorkerContext = JobContext & {
  /** Called after every job: there may be something to send. */
  readonly wake: () => void;
};

/** Takes jobs until the queue is stopped. */
export async function startWorkers(boss: PgBoss, context: WorkerContext): Promise<void> {
  for (const name of jobNames) {
    await boss.work<StoredJob<typeof name>, JobResult[], typeof workOptions>(name, workOptions, (jobs) =>
      Promise.all(jobs.map((job) => run(name, job, context))),
    );
  }
}

type Ending = 'done' | 'putOff' | 'givenUp' | 'failed';

/** Every job of a batch is settled by itself. */
async function run<N extends JobName>(
  name: N,
  { id, data, createdOn, startedOn }: JobWithMetadata<StoredJob<N>>,
  context: WorkerContext,
): Promise<JobResult> {
  const since = data.since === undefined ? createdOn : new Date(data.since);
  const job: RunningJob<N> = { id, payload: data.payload, since, takenAt: startedOn };
  const about = aboutJob(job.payload);
  const runningSince = performance.now();
  const outcome = await context.trace
    .span({ name: `job ${name}`, attributes: { [itemIdAttribute]: about.itemId } }, () =>
      runOrPutOff(name, job, context),
    )
    .catch((error: unknown): Ending => {
      context.log.error({ err: error, job: name, jobId: id, ...about }, 'job failed and will be tried again');
      return 'failed';
    });
  context.metrics.job({ name, outcome, seconds: (performance.now() - runningSince) / 1000 });
  context.wake();
  return { id, status: outcome === 'failed' ? 'failed' : 'completed' };
}

async function runOrPutOff<N extends JobName>(name: N, job: RunningJob<N>, context: JobContext): Promise<Ending> {
  try {
    await handlers[name](job, context);
    return 'done';
  } catch (error) {
    if (error instanceof NotYet) {
      await context.putOff(name, job, error.seconds);
      return 'putOff';
    }
    if (!(error instanceof TeamsError)) throw error;
    const meaning = errorMeaning(error);
    const ageSeconds = (job.takenAt.getTime() - job.since.getTime()) / 1000;
    const fields = { err: error, job: name, jobId: job.id, ...aboutJob(job.payload) };
    if (meaning.kind !== 'notNow' || isTooOld(ageSeconds)) {
      await onGivenUp[name]?.(job, context);
      context.log.error(fields, 'job given up');
      return 'givenUp';
    }
    const seconds = secondsToWait(meaning, { ageSeconds, random: Math.random() });
    await context.putOff(name, job, seconds);
    context.log.warn({ ...fields, seconds }, 'job put off');
    return 'putOff';
  }
}
