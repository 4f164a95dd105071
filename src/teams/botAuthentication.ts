// Gives botbuilder the cloud row and the one credential, and makes the adapter that inbound turns run on.
import type { TokenCredential } from '@azure/identity';
import { CloudAdapter } from 'botbuilder';
import {
  AuthenticationConfiguration,
  BotFrameworkAuthenticationFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { BotIdentity } from './botIdentity.ts';
import { createConnectorHttpClient } from './connectorHttpClient.ts';

type ServiceClientCredentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Ten seconds: Bot Service itself gives up after that. */
const defaultTimeoutMs = 10_000;

/** Every call through it is attempted once and fails with a TeamsError. */
export function createBotAuthentication(options: {
  config: BotIdentity;
  credential: TokenCredential;
  timeoutMs?: number;
}): BotFrameworkAuthentication {
  const { config, credential, timeoutMs = defaultTimeoutMs } = options;
  const { botTokenIssuer, botScope, botOpenIdMetadata, tokenService, authority } = config.cloud;
  // Tokens "from the emulator" come from other issuers than the row's: without their keys none is ever believed.
  const noEmulatorKeys = '';
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    `${authority}/${config.homeTenantId}`,
    botScope,
    botTokenIssuer,
    tokenService,
    botOpenIdMetadata,
    noEmulatorKeys,
    '',
    new OneCredentialFactory(config, credential),
    new AuthenticationConfiguration(),
    undefined,
    { httpClient: createConnectorHttpClient(timeoutMs) },
  );
}

export function createBotAdapter(authentication: BotFrameworkAuthentication): CloudAdapter {
  return new CloudAdapter(authentication);
}

/** Gives the Bot Connector's client the product's own credential. There is no bot without authentication. */
class OneCredentialFactory extends ServiceClientCredentialsFactory {
  readonly #config: BotIdentity;
  readonly #credential: TokenCredential;

  constructor(config: BotIdentity, credential: TokenCredential) {
    super();
    this.#config = config;
    this.#credential = credential;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId.toLowerCase() === this.#config.botId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<ServiceClientCredentials> {
    const { botId, botType, cloud } = this.#config;
    const tenantId = botType === 'MultiTenant' ? cloud.multiTenantLogin : undefined;
    const credential = this.#credential;
    return Promise.resolve({
      async signRequest(request) {
        const token = await credential.getToken(cloud.botScope, tenantId === undefined ? {} : { tenantId });
        if (token === null) throw new Error(`The credential of bot ${botId} gives no token.`);
        request.headers.set('authorization', `Bearer ${token.token}`);
        return request;
      },
    });
  }
}
