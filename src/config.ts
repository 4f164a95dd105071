// Reads the environment once, before anything is opened, and reports every problem at once with its remedy.
import { readFileSync } from 'node:fs';
import { clouds, cloudSchema, isCloudName } from './clouds.ts';
import type { Cloud } from './clouds.ts';
import { ConfigSource, isGuid } from './configSource.ts';

const botTypes = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type BotType = (typeof botTypes)[number];
export type LogLevel = (typeof logLevels)[number];

/** How the app proves to Entra who it is; one credential serves Graph and the Bot Connector. */
export type BotCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'managedIdentity' }
  | { readonly kind: 'workloadIdentity'; readonly tokenFile: string };

export type DatabaseConfig =
  { readonly kind: 'pglite'; readonly dataDir: string } | { readonly kind: 'postgres'; readonly url: string };

/** Ids of bot and tenants are lower case, so that they compare as they are. */
export type Config = {
  readonly port: number;
  /** Undefined: all of the machine's addresses. */
  readonly host: string | undefined;
  readonly botId: string;
  readonly botType: BotType;
  readonly homeTenantId: string;
  readonly credential: BotCredential;
  readonly cloud: Cloud;
  readonly database: DatabaseConfig;
  readonly allowedTenants: readonly string[];
  readonly logLevel: LogLevel;
};

/** Every variable the product reads; README and env/ are held against this table by a test. */
export const configVariables = [
  { name: 'PORT', default: '3978', meaning: 'Port to listen on' },
  { name: 'HOST', default: undefined, meaning: 'Address to listen on; else all of the machine' },
  { name: 'BOT_ID', default: undefined, meaning: 'Entra application id of the bot, also `webApplicationInfo.id`' },
  { name: 'BOT_TENANT_ID', default: undefined, meaning: 'Home tenant of the application' },
  { name: 'BOT_TYPE', default: 'SingleTenant', meaning: '`SingleTenant`, `UserAssignedMsi` or `MultiTenant`' },
  { name: 'BOT_PASSWORD', default: undefined, meaning: 'Client secret, where no managed identity serves' },
  {
    name: 'BOT_CERTIFICATE_PATH',
    default: undefined,
    meaning: 'PEM file with certificate and key, instead of a secret',
  },
  {
    name: 'AZURE_FEDERATED_TOKEN_FILE',
    default: undefined,
    meaning: 'Token file of a workload identity; Kubernetes sets it',
  },
  {
    name: 'CLOUD',
    default: 'global',
    meaning: `${Object.keys(clouds).map(quoted).join(', ')} or a path to a JSON file`,
  },
  { name: 'DATABASE_URL', default: undefined, meaning: 'PostgreSQL; without it PGlite keeps the data in `DATA_DIR`' },
  { name: 'DATA_DIR', default: '.data', meaning: 'Folder of the embedded database' },
  {
    name: 'ALLOWED_TENANTS',
    default: undefined,
    meaning: 'Tenants that are served, comma-separated; else the home tenant',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: logLevels.map(quoted).join(', ') },
] as const satisfies readonly { name: string; default: string | undefined; meaning: string }[];

type Source = ConfigSource<(typeof configVariables)[number]['name']>;

/** Thrown before anything is opened; `problems` has one sentence or two for each thing that is wrong. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}.`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Throws a ConfigError that names all problems. `readFile` gives a file's text or throws. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Config {
  const source = new ConfigSource({ variables: configVariables, env, readFile });
  const botType = source.oneOf('BOT_TYPE', botTypes);
  const homeTenantId = source.guid('BOT_TENANT_ID', "the id of the application's home tenant");
  const config: Config = {
    port: readPort(source),
    host: source.value('HOST'),
    botId: source.guid('BOT_ID', "the bot's Entra application (client) id"),
    botType,
    homeTenantId,
    credential: readCredential(source, botType),
    cloud: readCloud(source, botType),
    database: readDatabase(source),
    allowedTenants: readTenants(source, homeTenantId),
    logLevel: source.oneOf('LOG_LEVEL', logLevels),
  };
  if (source.problems.length > 0) throw new ConfigError(source.problems);
  return config;
}

function readPort(source: Source): number {
  const given = source.value('PORT') ?? '';
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Infinity;
  if (port <= 65_535) return port;
  return source.wrong(
    `PORT is "${given}", which is not a port. Use a number from 0 to 65535; 0 takes any free one.`,
    0,
  );
}

function readCredential(source: Source, botType: BotType): BotCredential {
  const secret = source.value('BOT_PASSWORD');
  const path = source.value('BOT_CERTIFICATE_PATH');
  const tokenFile = source.value('AZURE_FEDERATED_TOKEN_FILE');
  if (botType === 'UserAssignedMsi') {
    if (secret) source.problem('BOT_PASSWORD contradicts BOT_TYPE=UserAssignedMsi. Remove it.');
    if (path) source.problem('BOT_CERTIFICATE_PATH contradicts BOT_TYPE=UserAssignedMsi. Remove it.');
    return tokenFile ? { kind: 'workloadIdentity', tokenFile } : { kind: 'managedIdentity' };
  }
  const ways = ['AZURE_FEDERATED_TOKEN_FILE', 'BOT_CERTIFICATE_PATH', 'BOT_PASSWORD'] as const;
  const [first = '', ...others] = ways.filter((name) => source.value(name) !== undefined);
  if (others.length > 0) source.problem(`${first} and ${others.join(' and ')} are set together. Keep one.`);
  if (tokenFile) return { kind: 'workloadIdentity', tokenFile };
  if (path) return readCertificate(source, path);
  if (secret) return { kind: 'secret', secret };
  return source.wrong(
    `BOT_TYPE=${botType} needs a credential and none is set. Set BOT_PASSWORD or BOT_CERTIFICATE_PATH, or use BOT_TYPE=UserAssignedMsi.`,
    { kind: 'managedIdentity' },
  );
}

function readCertificate(source: Source, path: string): BotCredential {
  const pem = source.file('BOT_CERTIFICATE_PATH', path);
  if (pem !== undefined && !(pem.includes('BEGIN CERTIFICATE') && pem.includes('PRIVATE KEY'))) {
    source.problem(
      `BOT_CERTIFICATE_PATH names ${path}, which lacks a certificate or its private key. Put both into it as PEM.`,
    );
  }
  return { kind: 'certificate', path };
}

function readCloud(source: Source, botType: BotType): Cloud {
  const given = source.value('CLOUD') ?? '';
  const cloud = isCloudName(given) ? clouds[given] : readCloudFile(source, given);
  if (botType === 'MultiTenant' && cloud.multiTenantLogin === undefined) {
    source.problem(
      `BOT_TYPE=MultiTenant needs multiTenantLogin in the cloud file ${given}. Add it or use SingleTenant.`,
    );
  }
  return cloud;
}

function readCloudFile(source: Source, path: string): Cloud {
  if (!/[/\\]|\.json$/.test(path)) {
    const names = Object.keys(clouds).join(', ');
    return source.wrong(
      `CLOUD is "${path}", which is no cloud. Use ${names} or the path of a JSON file.`,
      clouds.global,
    );
  }
  const content = source.file('CLOUD', path);
  if (content === undefined) return clouds.global;
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return source.wrong(`CLOUD names the file ${path}, which is not JSON. Correct the file.`, clouds.global);
  }
  const row = cloudSchema.safeParse(json);
  if (row.success) return row.data;
  const fields = row.error.issues.map((issue) => `${issue.path.join('.') || 'the file'} ${issue.message}`);
  return source.wrong(`CLOUD names the file ${path}, which is not a cloud: ${fields.join('; ')}.`, clouds.global);
}

function readDatabase(source: Source): DatabaseConfig {
  const url = source.value('DATABASE_URL');
  if (url === undefined) return { kind: 'pglite', dataDir: source.value('DATA_DIR') ?? '' };
  const protocol = URL.parse(url)?.protocol;
  if (protocol === 'postgres:' || protocol === 'postgresql:') return { kind: 'postgres', url };
  // The value is not repeated: it may carry a password.
  source.problem('DATABASE_URL is not a PostgreSQL address. Write it as postgres://user:password@host:5432/name.');
  return { kind: 'postgres', url };
}

function readTenants(source: Source, homeTenantId: string): readonly string[] {
  const given = source.value('ALLOWED_TENANTS');
  if (given === undefined) return [homeTenantId];
  const tenants = given.split(',').map((tenant) => tenant.trim().toLowerCase());
  const strange = tenants.filter((tenant) => !isGuid(tenant));
  if (strange.length === 0) return tenants;
  return source.wrong(
    `ALLOWED_TENANTS has ${strange.map((tenant) => `"${tenant}"`).join(', ')}, which is not a tenant id. Write GUIDs, separated by commas.`,
    tenants,
  );
}

function quoted(value: string): string {
  return `\`${value}\``;
}
