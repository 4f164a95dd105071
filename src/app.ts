// The whole program on one screen: every part is made here and given what it needs.
import { randomUUID } from 'node:crypto';
import { createBot } from './bot/bot.ts';
import type { Config } from './config.ts';
import { createEnqueue } from './delivery/enqueue/enqueue.ts';
import { openJobQueue } from './delivery/jobQueue.ts';
import { createPutOff } from './delivery/putOff.ts';
import { startTicker } from './delivery/ticker.ts';
import { startWorkers } from './delivery/worker.ts';
import { createChannelTokenVerifier } from './http/channelToken.ts';
import { close, listen } from './http/listen.ts';
import { createHttpServer } from './http/server.ts';
import { createTurnHandler } from './http/turn.ts';
import { fireDueItems } from './items/fireTimers.ts';
import { createItems } from './items/items.ts';
import type { Log } from './log.ts';
import { isAnswering } from './storage/isAnswering.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/openDatabase.ts';
import { createActivityFeed } from './teams/activityFeed.ts';
import { createBotAdapter, createBotAuthentication } from './teams/botAuthentication.ts';
import { createCardMessenger } from './teams/cardMessenger.ts';
import { createClockSkew } from './teams/clockSkew.ts';
import { createConnectors } from './teams/connectors.ts';
import { createCredential } from './teams/credential.ts';
import { createGraphClient } from './teams/graphClient.ts';
import { createRosterReader } from './teams/rosterReader.ts';

export type App = {
  readonly port: number;
  /** Takes no more work, lets what runs end, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** How long a job that runs when the process is asked to stop may take to end. */
const stopWithinMs = 10_000;

/** `clock` is the time that items live by: what is due, overdue, expired. */
export async function startApp(config: Config, log: Log, clock = () => new Date()): Promise<App> {
  const { cloud, botId, allowedTenants } = config;

  const clockSkew = createClockSkew((seconds) => {
    log.warn({ seconds }, 'the clock of this machine is wrong: set it by NTP, or tokens will be refused');
  });
  const [database, credential] = await Promise.all([
    openDatabase(config.database),
    createCredential(config, { clockSkew }),
  ]);
  const { db } = database;
  if (!(await isAnswering(db))) throw new Error('The database does not answer. Check DATABASE_URL, and that it runs.');
  await migrate(db);
  const boss = await openJobQueue(database, log);

  const authentication = createBotAuthentication({ config, credential, clockSkew });
  const connectors = createConnectors({ authentication, botId });
  const itemsContext = { db, enqueue: createEnqueue(boss), clock, newId: randomUUID };
  const items = createItems(itemsContext);
  const bot = createBot({ items, clock, log, teamsRoot: cloud.teamsRoot });

  await startWorkers(boss, {
    ...itemsContext,
    log,
    cardMessenger: createCardMessenger({ connectors }),
    rosterReader: createRosterReader({ connectors }),
    activityFeed: createActivityFeed({ graph: createGraphClient({ credential, cloud, clockSkew }), cloud }),
    putOff: createPutOff(boss),
  });

  const ticker = startTicker({ fire: (limit) => fireDueItems(itemsContext, limit), clock, log });

  const server = createHttpServer({
    verifyToken: createChannelTokenVerifier({ cloud, botId }),
    allowedTenants,
    handleTurn: createTurnHandler({ adapter: createBotAdapter(authentication), authentication, bot }),
    isReady: async () => {
      const ready = await isAnswering(db);
      return { ready, reasons: ready ? [] : ['The database does not answer.'], notes: [] };
    },
    log,
  });
  const port = await listen(server, config);

  return {
    port,
    async stop() {
      await close(server);
      await ticker.stop();
      await boss.stop({ graceful: true, timeout: stopWithinMs });
      await database.close();
    },
  };
}
