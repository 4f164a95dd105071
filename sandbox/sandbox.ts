// The whole sandbox on one screen: Microsoft's side, the Teams client, the page's API, and the product as a child.
import { dirname, join, resolve } from 'node:path';

import restify from 'restify';

import { addApiRoutes, apiPath } from './api/routes.ts';
import { readAppPackage } from './app/readAppPackage.ts';
import { createCertificates } from './certificates.ts';
import type { Probe } from './changes.ts';
import { createChanges } from './changes.ts';
import type { CloudRow } from './cloudRow.ts';
import { cloudRow } from './cloudRow.ts';
import { close, findFreePort, listen } from './http/listen.ts';
import { catalogueId, createRegistration, packageVariables } from './identity.ts';
import { createAccessTokens } from './microsoft/accessTokens.ts';
import { addMicrosoftRoutes, createMicrosoftServer } from './microsoft/microsoft.ts';
import { createSigningKey } from './microsoft/signingKey.ts';
import type { ThrottlingSettings } from './microsoft/throttling/throttling.ts';
import { createThrottling } from './microsoft/throttling/throttling.ts';
import { buildPage } from './page.ts';
import type { Product } from './product.ts';
import { createProduct, foreignProduct } from './product.ts';
import { productCommand } from './productCommand.ts';
import { productEnvironment } from './productEnvironment.ts';
import { createProductFolder } from './productFolder.ts';
import { createDeliver } from './teamsClient/deliver.ts';
import { createDeliverWhenStarted } from './teamsClient/deliverWhenStarted.ts';
import { createTeamsClient } from './teamsClient/teamsClient.ts';
import { defaultPeople, openDefaultChats, tenantName } from './tenant/defaultWorld.ts';
import { createTenant } from './tenant/tenant.ts';
import { createExchanges } from './wire/exchanges.ts';
import { createFaults } from './wire/faults.ts';

const repository = resolve(import.meta.dirname, '..');

export type SandboxOptions = {
  /** 0, the default of both ports: any free one. */
  readonly pagePort?: number;
  readonly productPort?: number;
  /** Where the product keeps its state; by default a folder that goes when the sandbox stops. */
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  /** `false`: the product can be started later. */
  readonly startProduct?: boolean;
  /** Root of a bot that already runs; then there is no child. */
  readonly productUrl?: string;
  readonly productCommand?: readonly [string, ...string[]];
  readonly logLevel?: string;
  readonly onProductLine?: (line: string) => void;
  readonly manifestPath?: string;
  /** How long the Teams client waits for the bot; as in Teams 15 s. */
  readonly botTimeoutMs?: number;
  /** As Microsoft throttles, where nothing else is said. */
  readonly throttling?: ThrottlingSettings;
  /** Further environment variables of the product. */
  readonly variables?: Readonly<Record<string, string>>;
};

export type Sandbox = {
  readonly pageUrl: string;
  readonly apiUrl: string;
  readonly microsoftUrl: string;
  readonly cloud: CloudRow;
  /** PEM of the authority that signed Microsoft's side. */
  readonly authority: string;
  /** What the product gets. */
  readonly environment: Readonly<Record<string, string>>;
  readonly product: Pick<Product, 'start' | 'stop' | 'kill' | 'logs'>;
  /** Tries the probe now and after every change; throws when it takes too long. */
  waitFor<T>(probe: Probe<T>, what: string, timeoutMs?: number): Promise<T>;
  stop(): Promise<void>;
};

/**
 * Starts everything; resolves when the product is ready and knows the default chats.
 * @throws PortTaken before it has written anything.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const changes = createChanges();
  const { announce } = changes;
  const wire = { exchanges: createExchanges(announce), faults: createFaults(announce) };
  const [certificates, entraKey, channelKey] = await Promise.all([
    createCertificates(),
    createSigningKey(),
    createSigningKey(),
  ]);

  const registration = createRegistration();
  const manifestPath = options.manifestPath ?? join(repository, 'appPackage', 'manifest.json');
  const app = await readAppPackage({
    manifestPath,
    variables: packageVariables(registration),
    catalogueId,
  });
  const tenant = createTenant({ id: registration.tenantId, name: tenantName, people: defaultPeople, announce });
  openDefaultChats(tenant, app);

  const accessTokens = createAccessTokens({ key: entraKey, tenantId: tenant.id });
  const throttling = createThrottling({ settings: options.throttling });

  const microsoftServer = createMicrosoftServer(certificates);
  const pageServer = restify.createServer({ name: 'Countersign sandbox' });
  const pageUrl = `http://localhost:${await listen(pageServer, options.pagePort ?? 0)}`;
  // Whether the product can have its port is known before anything is written.
  const port = await findFreePort(options.productPort).catch(async (error: unknown) => {
    await close(pageServer);
    throw error;
  });
  const microsoftUrl = `https://localhost:${await listen(microsoftServer, 0)}`;
  const cloud = cloudRow({ microsoftUrl, pageUrl });
  const keys = { entraKey, channelKey };
  addMicrosoftRoutes(microsoftServer, { cloud, registration, tenant, wire, accessTokens, throttling, ...keys });

  const folder = await createProductFolder({ cloud, authority: certificates.authority, dataDir: options.dataDir });
  const environment = productEnvironment({ ...options, ...folder, port, registration });
  const child =
    options.productUrl === undefined
      ? createProduct({
          command: options.productCommand ?? productCommand,
          directory: repository,
          environment,
          url: `http://localhost:${port}`,
          announce,
          onLine: options.onProductLine,
        })
      : foreignProduct(options.productUrl);

  const deliver = createDeliver({
    wire,
    channelKey,
    issuer: cloud.botTokenIssuer,
    botId: registration.clientId,
    botUrl: child.url,
    timeoutMs: options.botTimeoutMs,
  });
  const channel = {
    tenantId: tenant.id,
    bot: { id: `28:${app.botId}`, name: app.name },
    serviceUrl: cloud.proactiveServiceUrl,
    teamsRoot: cloud.teamsRoot,
  };
  const teamsClient = createTeamsClient({
    tenant,
    app,
    channel,
    deliver: createDeliverWhenStarted({ product: child, changes, deliver }),
  });

  let introduced = false;
  /** Only the very first start tells the bot of the chats it is in: Teams repeats nothing after a restart either. */
  async function start(): Promise<void> {
    await child.start();
    if (introduced) return;
    introduced = true;
    for (const chat of tenant.chats.all()) await teamsClient.tellInstalled(chat);
  }

  const product: Product = { ...child, start };
  addApiRoutes(pageServer, {
    changes,
    tenant,
    app,
    teamsClient,
    product,
    wire,
    accessTokens,
    throttling,
    buildPage,
    packageFolder: dirname(manifestPath),
  });

  async function stop(): Promise<void> {
    await product.stop();
    wire.faults.replace([]);
    await Promise.all([close(microsoftServer), close(pageServer)]);
    await folder.remove();
  }

  try {
    if (options.startProduct ?? true) await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pageUrl: `${pageUrl}/`,
    apiUrl: `${pageUrl}${apiPath}`,
    microsoftUrl,
    cloud,
    authority: certificates.authority,
    environment,
    product,
    waitFor: changes.waitFor,
    stop,
  };
}
