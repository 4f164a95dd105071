// Gives botbuilder the cloud row and the one credential, and makes the adapter that inbound turns run on.
import { CloudAdapter } from 'botbuilder';
import {
  AuthenticationConfiguration,
  BotFrameworkAuthenticationFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { BotIdentity } from './botIdentity.ts';
import type { ClockSkew } from './clockSkew.ts';
import { createConnectorHttpClient } from './connectorHttpClient.ts';
import { keepClients } from './keepClients.ts';
import type { Credential } from './tokenKeeper.ts';

type ServiceClientCredentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Ten seconds: Bot Service itself gives up after that. */
const defaultTimeoutMs = 10_000;

/** Every call through it is attempted once and fails with a TeamsError. */
export function createBotAuthentication(options: {
  config: BotIdentity;
  credential: Credential;
  clockSkew: ClockSkew;
  timeoutMs?: number;
}): BotFrameworkAuthentication {
  const { config, credential, clockSkew, timeoutMs = defaultTimeoutMs } = options;
  const { botTokenIssuer, botScope, botOpenIdMetadata, tokenService, authority } = config.cloud;
  // Tokens "from the emulator" come from other issuers than the row's: without their keys none is ever believed.
  const noEmulatorKeys = '';
  const tenantId = config.botType === 'MultiTenant' ? config.cloud.multiTenantLogin : undefined;
  const token = { credential, scope: botScope, tenantId };
  return keepClients(
    BotFrameworkAuthenticationFactory.create(
      '',
      true,
      `${authority}/${config.homeTenantId}`,
      botScope,
      botTokenIssuer,
      tokenService,
      botOpenIdMetadata,
      noEmulatorKeys,
      '',
      new TheBot(config.botId),
      new AuthenticationConfiguration(),
      undefined,
      { httpClient: createConnectorHttpClient({ token, timeoutMs, clockSkew }) },
    ),
  );
}

export function createBotAdapter(authentication: BotFrameworkAuthentication): CloudAdapter {
  return new CloudAdapter(authentication);
}

/** Who the bot is. Its token is put on by the HTTP client. There is no bot without authentication. */
class TheBot extends ServiceClientCredentialsFactory {
  readonly #botId: string;

  constructor(botId: string) {
    super();
    this.#botId = botId;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId.toLowerCase() === this.#botId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
  }
}
