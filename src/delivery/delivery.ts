// All that leaves the process: the waiting lines, the jobs, the timers, and the heartbeat by which processes share them.
import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import { fireDueItems } from '../items/fireTimers.ts';
import type { ItemsContext } from '../items/itemsContext.ts';
import type { Log } from '../log.ts';
import type { Database } from '../storage/database.ts';
import { prune } from '../storage/pruning.ts';
import { forgetAllProcesses, forgetProcess, noteAlive } from '../storage/processes.ts';
import { countCallsOfDead } from '../storage/spentCalls.ts';
import type { ActivityFeed } from '../teams/activityFeed.ts';
import type { CardMessenger } from '../teams/cardMessenger.ts';
import type { RosterReader } from '../teams/rosterReader.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Trace } from '../telemetry/trace.ts';
import type { Limits } from './budgets/limits.ts';
import { createPaced } from './budgets/paced.ts';
import { startDispatcher } from './dispatcher.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createCardLine } from './lines/cardLine.ts';
import { createFeedLine } from './lines/feedLine.ts';
import { measureCalls } from './measureCalls.ts';
import { startPruning } from './pruning.ts';
import { createPutOff } from './putOff.ts';
import { stopDelivery } from './stopDelivery.ts';
import type { TickerOptions } from './ticker.ts';
import { startTicker } from './ticker.ts';
import { startWorkers } from './worker.ts';

export type DeliveryOptions = {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly itemsContext: ItemsContext;
  readonly limits: Limits;
  /** How long the ledger keeps what is settled. */
  readonly ledgerRetentionDays: number;
  readonly cardMessenger: CardMessenger;
  readonly activityFeed: ActivityFeed;
  /** The catalogue's id of the app, if the configuration names it. */
  readonly teamsAppId: string | undefined;
  readonly rosterReader: RosterReader;
  readonly metrics: Metrics;
  readonly trace: Trace;
  readonly log: Log;
  /** How the ticker waits, where a test moves the clock. */
  readonly wait?: TickerOptions['wait'];
};

export type Delivery = {
  /** A transaction has been committed that may have left something to send. */
  readonly wake: () => void;
  /** Whether other processes can see that this one lives. */
  readonly isSteady: () => boolean;
  /**
   * Takes nothing any more, lets what is under way end, and gives the rest back, all within `withinMs`.
   * @throws AggregateError of what could not be stopped or given back.
   */
  readonly stop: (withinMs: number) => Promise<void>;
};

export async function startDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { database, boss, itemsContext, limits, metrics, trace, log, teamsAppId, ledgerRetentionDays } = options;
  const { db, engine } = database;
  const processId = randomUUID();
  const isAlone = engine.kind === 'pglite';
  if (isAlone) await forgetAllProcesses(db);
  const heartbeat = await startHeartbeat({
    processId,
    beat: () => noteAlive(db, processId),
    takeOver: () => countCallsOfDead(db, processId),
    log,
    isAlone,
  });
  const stopping = new AbortController();
  const { activityFeed, cardMessenger, rosterReader } = measureCalls(options, options);

  const paced = createPaced({ db, processId });
  const shared = { ...itemsContext, log, metrics, trace, limits, cardMessenger };
  const lineContext = {
    ...shared,
    activityFeed,
    teamsAppId,
    taker: () => heartbeat.taker(),
    stopping: stopping.signal,
  };
  const feed = startDispatcher({ line: createFeedLine(lineContext), log });
  const cardLine = createCardLine(lineContext);
  const cards = startDispatcher({
    // Those who wait to be rung wait for their card.
    line: { ...cardLine, send: (picked) => cardLine.send(picked).finally(() => feed.wake()) },
    log,
  });
  function wake(): void {
    cards.wake();
    feed.wake();
  }

  await startWorkers(boss, { ...shared, rosterReader, paced, putOff: createPutOff({ boss, db }), wake });
  const ticker = startTicker({
    fire: (limit) => fireDueItems(itemsContext, limit).finally(wake),
    clock: itemsContext.clock,
    log,
    ...(options.wait ? { wait: options.wait } : {}),
  });
  const pruning = startPruning({
    prune: () =>
      prune(db, { settledBefore: daysBefore(itemsContext.clock(), ledgerRetentionDays), limit: prunedAtOnce }),
    log,
  });

  return {
    wake,
    isSteady: () => heartbeat.isSteady(),
    async stop(withinMs) {
      stopping.abort();
      const loops = [ticker, pruning, cards, feed];
      await stopDelivery({ loops, boss, heartbeat, giveBack: () => forgetProcess(db, processId), log }, withinMs);
    },
  };
}

const prunedAtOnce = 1000;

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
}
