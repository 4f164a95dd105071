// Countersign as a bot under test: src/main.ts as in production, with an environment that says so.
import { findFreePort } from '../../sandbox/http/listen.ts';
import { productArguments } from '../../sandbox/productCommand.ts';
import { productEnvironment } from '../../sandbox/productEnvironment.ts';
import { createDriver } from '../load/driver.ts';
import { botId, homeTenantId, tenantIdOf } from '../world.ts';
import { createBotProcess } from './botProcess.ts';
import type { Subject } from './subject.ts';
import type { Workplace } from './workplace.ts';

export type CountersignOptions = {
  readonly workplace: Workplace;
  /** Names its log, its profile and, on PGlite, its data folder. */
  readonly name: string;
  /** Of PostgreSQL; without it the database is PGlite's. */
  readonly databaseUrl?: string;
  /** How many tenants are allowed. */
  readonly tenants?: number;
  /** Variables of the product besides what it needs to start. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What a turn makes it send; without limits, everything at once. */
  readonly sends?: Subject['sends'];
};

/** So that nothing but the machine holds back what is to be sent. */
export const limitsOff: Readonly<Record<string, string>> = {
  LIMIT_FEED_PER_TENANT: 'off',
  LIMIT_FEED_IN_ALL: 'off',
  LIMIT_FEED_PER_PERSON: 'off',
  LIMIT_POSTS_PER_CHAT: 'off',
  LIMIT_ROSTERS_PER_CHAT: 'off',
  LIMIT_CONNECTOR_PER_TENANT: 'off',
};

const sendsAtOnce: Subject['sends'] = {
  request: { posts: 1, updates: 0, feeds: 1 },
  approve: { posts: 0, updates: 1, feeds: 1 },
};

/** Of one whose limits are on: its feed notifications, 5 a second, are not waited for. */
export const pacedSends: Subject['sends'] = { request: { posts: 1, updates: 0 }, approve: { posts: 0, updates: 1 } };

/** It does not run yet. */
export async function createCountersign(options: CountersignOptions): Promise<Subject> {
  const { workplace, name, databaseUrl, tenants = 1, variables = {}, sends = sendsAtOnce } = options;
  const { caPath, cloudPath, nextToken, pathOf, logPathOf, profiling } = workplace;
  const port = await findFreePort();
  const environment = productEnvironment({
    port,
    dataDir: pathOf(name),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    caPath,
    cloudPath,
    registration: { clientId: botId, tenantId: homeTenantId, clientSecret: 'secret' },
  });
  const allowed = Array.from({ length: tenants }, (_, tenant) => tenantIdOf(tenant)).join(',');
  const process = createBotProcess({
    args: [...profiling(name), ...productArguments],
    port,
    environment: { ...environment, ALLOWED_TENANTS: allowed, ...variables },
    logPath: logPathOf(name),
  });
  return {
    process,
    driver: createDriver({ address: `${process.url}/api/messages`, authorization: nextToken }),
    sends,
    openCards: [],
  };
}
