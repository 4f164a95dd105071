// The product's outbound parts wired to a fake Microsoft, for the tests in this folder.
import { createBotAuthentication } from '../../src/teams/botAuthentication.ts';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import type { ClockSkew } from '../../src/teams/clockSkew.ts';
import { createConnectors } from '../../src/teams/connectors.ts';
import type { Connectors } from '../../src/teams/connectors.ts';
import { createActivityFeed } from '../../src/teams/activityFeed.ts';
import type { ActivityFeed } from '../../src/teams/activityFeed.ts';
import { createCredential } from '../../src/teams/credential.ts';
import { createGraphClient } from '../../src/teams/graphClient.ts';
import type { BotIdentity } from '../../src/teams/botIdentity.ts';
import { tenantId } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

export const botId = '0e0a5b62-9d5b-4ad8-8f0e-3f5ad1b7c0de';

export function createBotConfig({ cloud }: FakeMicrosoft): BotIdentity {
  return {
    botId,
    botType: 'SingleTenant',
    homeTenantId: tenantId,
    credential: { kind: 'secret', secret: 'a-secret' },
    cloud,
  };
}

type WireOptions = { readonly timeoutMs?: number; readonly clockSkew?: ClockSkew };

export async function createFakeConnectors(
  microsoft: FakeMicrosoft,
  { timeoutMs, clockSkew = createClockSkew(() => undefined) }: WireOptions = {},
): Promise<Connectors> {
  const config = createBotConfig(microsoft);
  const credential = await createCredential(config);
  const timeout = timeoutMs !== undefined && { timeoutMs };
  const authentication = createBotAuthentication({ config, credential, clockSkew, ...timeout });
  return createConnectors({ authentication, botId });
}

export async function createFakeFeed(
  microsoft: FakeMicrosoft,
  { timeoutMs, clockSkew = createClockSkew(() => undefined) }: WireOptions = {},
): Promise<ActivityFeed> {
  const { cloud } = microsoft;
  const credential = await createCredential(createBotConfig(microsoft));
  const graph = createGraphClient({ credential, cloud, clockSkew });
  return createActivityFeed({ graph, cloud, ...(timeoutMs !== undefined && { timeoutMs }) });
}
