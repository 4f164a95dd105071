// The product's outbound parts wired to a fake Microsoft, for the tests in this folder.
import { createBotAuthentication } from '../../src/teams/botAuthentication.ts';
import { createConnectors } from '../../src/teams/connectors.ts';
import type { Connectors } from '../../src/teams/connectors.ts';
import { createCredential } from '../../src/teams/credential.ts';
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

export async function createFakeConnectors(microsoft: FakeMicrosoft, timeoutMs?: number): Promise<Connectors> {
  const config = createBotConfig(microsoft);
  const credential = await createCredential(config);
  const authentication = createBotAuthentication({
    config,
    credential,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return createConnectors({ authentication, botId });
}
