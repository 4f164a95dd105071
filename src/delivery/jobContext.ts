// What jobs work with, and how they end.
import type { ItemsContext } from '../items/itemsContext.ts';
import type { Log } from '../log.ts';
import type { CardMessenger } from '../teams/cardMessenger.ts';
import type { RosterReader } from '../teams/rosterReader.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Trace } from '../telemetry/trace.ts';
import type { Limits } from './budgets/limits.ts';
import type { Paced } from './budgets/paced.ts';
import type { JobName } from './enqueue/job.ts';
import type { PutOff } from './putOff.ts';
import type { RunningJob } from './runningJob.ts';

export type JobContext = ItemsContext & {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly trace: Trace;
  readonly limits: Limits;
  readonly cardMessenger: CardMessenger;
  readonly rosterReader: RosterReader;
  readonly paced: Paced;
  readonly putOff: PutOff;
};

/** Does the job, or throws: a TeamsError is weighed (see errorMeaning), NotYet puts it off, anything else is tried again. */
export type JobHandler<N extends JobName> = (job: RunningJob<N>, context: JobContext) => Promise<void>;
