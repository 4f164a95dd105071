// What the waiting lines work with.
import type { ItemsContext } from '../items/itemsContext.ts';
import type { Log } from '../log.ts';
import type { Taker } from '../storage/claim.ts';
import type { ActivityFeed } from '../teams/activityFeed.ts';
import type { CardMessenger } from '../teams/cardMessenger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Trace } from '../telemetry/trace.ts';
import type { Limits } from './budgets/limits.ts';

export type LineContext = ItemsContext & {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly trace: Trace;
  readonly limits: Limits;
  readonly cardMessenger: CardMessenger;
  readonly activityFeed: ActivityFeed;
  /** The catalogue's id of the app, if the configuration names it. */
  readonly teamsAppId: string | undefined;
  /** Who takes what waits: this process, as long as others can see that it lives. */
  readonly taker: () => Taker | undefined;
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal;
};
