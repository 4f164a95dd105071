// The whole program on one screen: every part is made here and given what it needs.
import { randomUUID } from 'node:crypto';
import { createBot } from './bot/bot.ts';
import type { Config } from './config.ts';
import { startDelivery } from './delivery/delivery.ts';
import { createEnqueue } from './delivery/enqueue/enqueue.ts';
import { openJobQueue } from './delivery/jobQueue.ts';
import { createObserve } from './delivery/observe.ts';
import { createChannelTokenVerifier } from './http/channelToken.ts';
import { close, listen } from './http/listen.ts';
import { createReadiness } from './http/readiness.ts';
import { createHttpServer } from './http/server.ts';
import { createTurnHandler } from './http/turn.ts';
import { inTime } from './inTime.ts';
import { createItems } from './items/items.ts';
import type { Log } from './log.ts';
import { isAnswering } from './storage/isAnswering.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/openDatabase.ts';
import { backlogSeconds } from './storage/queueState.ts';
import { requireAnswer } from './storage/requireAnswer.ts';
import { refuseOldServer } from './storage/serverVersion.ts';
import { createActivityFeed } from './teams/activityFeed.ts';
import { createBotAdapter, createBotAuthentication } from './teams/botAuthentication.ts';
import { createCardMessenger } from './teams/cardMessenger.ts';
import { createClockSkew } from './teams/clockSkew.ts';
import { createConnectors } from './teams/connectors.ts';
import { createCredential } from './teams/credential.ts';
import { createGraphClient } from './teams/graphClient.ts';
import { createRosterReader } from './teams/rosterReader.ts';
import { createTelemetry } from './telemetry/telemetry.ts';
import { version } from './version.ts';

export type App = {
  readonly port: number;
  /**
   * Takes no more work, lets what runs end or gives it back, and closes everything, all within ten seconds.
   * @throws what could not be ended or closed; everything else has been.
   */
  readonly stop: () => Promise<void>;
};

/**
 * A stop is over within ten seconds, even if the database says nothing more and the machine is busy; each part has what
 * those before it leave.
 */
const endWithinMs = 8_000;
const deliveryWithinMs = 6_000;
const telemetryWithinMs = 1_000;

/**
 * `clock` is the time that items live by: what is due, overdue, expired.
 * @throws DatabaseUnusable where somebody has to do something about the database first.
 */
export async function startApp(config: Config, log: Log, clock = () => new Date()): Promise<App> {
  const { cloud, botId, allowedTenants, limits } = config;
  const clockSkew = createClockSkew((seconds) => log.warn({ seconds }, 'the clock of this machine is wrong'));

  const [database, credential] = await Promise.all([
    openDatabase(config.database),
    createCredential(config, { clockSkew }),
  ]);
  const { db } = database;
  await requireAnswer(db);
  await refuseOldServer(db);
  await migrate(database);
  const boss = await openJobQueue(database, log);

  const telemetry = await createTelemetry({
    otlp: config.otlp,
    version,
    observe: createObserve(db, { limits, tenants: allowedTenants, clock }),
    clockSkewSeconds: clockSkew.seconds,
    log,
  });
  const authentication = createBotAuthentication({ config, credential, clockSkew });
  const connectors = createConnectors({ authentication, botId });
  const cardMessenger = createCardMessenger({ connectors });
  const itemsContext = { db, enqueue: createEnqueue(boss), clock, newId: randomUUID };

  const delivery = await startDelivery({
    database,
    boss,
    itemsContext,
    limits,
    ledgerRetentionDays: config.ledgerRetentionDays,
    metrics: telemetry.metrics,
    trace: telemetry.trace,
    log,
    cardMessenger,
    rosterReader: createRosterReader({ connectors }),
    teamsAppId: config.teamsAppId,
    activityFeed: createActivityFeed({ graph: createGraphClient({ credential, cloud, clockSkew }), cloud }),
  });

  let isStopping = false;
  const items = createItems(itemsContext, delivery.wake);
  const bot = createBot({
    items,
    clock,
    log,
    teamsRoot: cloud.teamsRoot,
    metrics: telemetry.metrics,
    trace: telemetry.trace,
    deadlineMs: config.turnDeadlineSeconds * 1000,
    // Without the database there are no jobs, so this is said at once: to all where Teams does not tell it to one alone.
    async sayTrouble({ conversation, sender }, text) {
      const address = { serviceUrl: conversation.serviceUrl, conversationId: conversation.id };
      const toAll = () => cardMessenger.post(address, { text });
      await (conversation.kind === 'personal'
        ? toAll()
        : cardMessenger.postPrivately(address, sender.teamsId, { text }).catch(toAll));
    },
  });
  const server = createHttpServer({
    verifyToken: createChannelTokenVerifier({ cloud, botId }),
    allowedTenants,
    handleTurn: createTurnHandler({ adapter: createBotAdapter(authentication), authentication, bot }),
    isReady: createReadiness({
      isDatabaseAnswering: () => isAnswering(db),
      backlogSeconds: () => backlogSeconds(db),
      isStopping: () => isStopping,
      isHeartbeatLost: () => !delivery.isSteady(),
      clockSkewSeconds: clockSkew.seconds,
    }),
    metricsText: telemetry.prometheusText,
    log,
  });
  const port = await listen(server, config);

  return {
    port,
    async stop() {
      isStopping = true;
      const startedAt = performance.now();
      const ask = () => close(server);
      const closed = inTime({ what: 'Closing the server', withinMs: deliveryWithinMs, ask }).catch(() => undefined);
      try {
        await delivery.stop(deliveryWithinMs);
      } finally {
        await closed;
        const told = inTime({ what: 'Ending telemetry', withinMs: telemetryWithinMs, ask: telemetry.stop });
        await told.catch(() => undefined);
        const withinMs = endWithinMs - (performance.now() - startedAt);
        await inTime({ what: 'Closing the database', withinMs, ask: () => database.close() });
      }
    },
  };
}
