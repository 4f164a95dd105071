// Lets botbuilder use one connector client a service URL: by itself it makes two clients for every turn.
import { BotFrameworkAuthentication, ConnectorFactory } from 'botframework-connector';
import type {
  AuthenticateRequestResult,
  BotFrameworkClient,
  ClaimsIdentity,
  ConnectorClient,
  UserTokenClient,
} from 'botframework-connector';

type Activity = Parameters<BotFrameworkAuthentication['authenticateRequest']>[0];

/** For an authentication that serves one bot: its clients are the same whoever calls. */
export function keepClients(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  return new KeepingAuthentication(authentication);
}

class KeepingAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  #connectorFactory: ConnectorFactory | undefined;
  #userTokenClient: Promise<UserTokenClient> | undefined;

  constructor(inner: BotFrameworkAuthentication) {
    super();
    this.#inner = inner;
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const caller = await this.#inner.authenticateRequest(activity, authHeader);
    return { ...caller, connectorFactory: this.createConnectorFactory(caller.claimsIdentity) };
  }

  override createConnectorFactory(bot: ClaimsIdentity): ConnectorFactory {
    this.#connectorFactory ??= new KeepingFactory(this.#inner.createConnectorFactory(bot));
    return this.#connectorFactory;
  }

  override createUserTokenClient(bot: ClaimsIdentity): Promise<UserTokenClient> {
    const known = this.#userTokenClient;
    if (known) return known;
    const client = this.#inner.createUserTokenClient(bot);
    this.#userTokenClient = client;
    // The next turn tries anew.
    client.catch(() => (this.#userTokenClient = undefined));
    return client;
  }

  override authenticateChannelRequest(authHeader: string): Promise<ClaimsIdentity> {
    return this.#inner.authenticateChannelRequest(authHeader);
  }

  override authenticateStreamingRequest(authHeader: string, channelId: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authHeader, channelId);
  }

  override createBotFrameworkClient(): BotFrameworkClient {
    return this.#inner.createBotFrameworkClient();
  }

  override getOriginatingAudience(): string {
    return this.#inner.getOriginatingAudience();
  }
}

class KeepingFactory extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();

  constructor(inner: ConnectorFactory) {
    super();
    this.#inner = inner;
  }

  /** An audience of its own concerns skills, which this bot has none of. */
  override create(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    const client = this.#inner.create(serviceUrl);
    this.#clients.set(serviceUrl, client);
    client.catch(() => this.#clients.delete(serviceUrl));
    return client;
  }
}
