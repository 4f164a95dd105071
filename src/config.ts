// Reads the environment once, before anything is opened, and reports every problem at once with its remedy.
import { readFileSync } from 'node:fs';
import { closest } from 'fastest-levenshtein';
import { clouds, cloudSchema, isCloudName } from './clouds.ts';
import type { Cloud } from './clouds.ts';
import { ConfigSource, isGuid } from './configSource.ts';
import type { VariableName } from './configVariables.ts';
import { botTypes, configVariables, logLevels } from './configVariables.ts';
import { parseLimit } from './delivery/budgets/limitText.ts';
import type { LimitName, Limits, Window } from './delivery/budgets/limits.ts';
import { limitTable, limitsBy } from './delivery/budgets/limits.ts';

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

/** Where metrics and traces go: the address of a collector, to which OTLP's paths are added. */
export type OtlpConfig = { readonly endpoint: string; readonly serviceName: string };

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
  /** The catalogue's id of the app: what Graph has to be told where several apps share the bot's id. */
  readonly teamsAppId: string | undefined;
  /** Teams gives up a turn after 15 s, and delivers it again. */
  readonly turnDeadlineSeconds: number;
  readonly ledgerRetentionDays: number;
  readonly limits: Limits;
  readonly otlp: OtlpConfig | undefined;
  readonly logLevel: LogLevel;
};

type Source = ConfigSource<VariableName>;

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
    port: source.integer('PORT', { least: 0, most: 65_535, what: 'a port', besides: '0 takes any free one' }),
    host: source.value('HOST'),
    botId: source.guid('BOT_ID', "the bot's Entra application (client) id"),
    botType,
    homeTenantId,
    credential: readCredential(source, botType),
    cloud: readCloud(source, botType),
    database: readDatabase(source),
    allowedTenants: readTenants(source, homeTenantId),
    teamsAppId: source.value('TEAMS_CATALOG_APP_ID') && source.guid('TEAMS_CATALOG_APP_ID', "the app's catalogue id"),
    turnDeadlineSeconds: source.integer('TURN_DEADLINE_SECONDS', { least: 1, most: 14, what: 'a number of seconds' }),
    ledgerRetentionDays: source.integer('LEDGER_RETENTION_DAYS', { least: 1, most: 36_500, what: 'a number of days' }),
    limits: limitsBy((name) => readLimit(source, name)),
    otlp: readOtlp(source),
    logLevel: source.oneOf('LOG_LEVEL', logLevels),
  };
  refuseStrangeLimits(source);
  if (source.problems.length > 0) throw new ConfigError(source.problems);
  return config;
}

/** For commands that need nothing but the database. Throws as `readConfig` does. */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>): DatabaseConfig {
  const source = new ConfigSource({ variables: configVariables, env, readFile: (path) => readFileSync(path, 'utf8') });
  const database = readDatabase(source);
  if (source.problems.length > 0) throw new ConfigError(source.problems);
  return database;
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

function readLimit(source: Source, name: LimitName): readonly Window[] {
  const { variable, windows } = limitTable[name];
  const given = source.value(variable) ?? '';
  return (
    parseLimit(given) ??
    source.wrong(
      `${variable} is "${given}", which is no limit. Write calls per time, an hour at most, such as 5/1s or 7/1s,60/30s,1800/1h; or off.`,
      windows,
    )
  );
}

/** A limit that nobody reads would leave Microsoft's in place without a word. */
function refuseStrangeLimits(source: Source): void {
  const names = Object.values(limitTable).map(({ variable }) => variable);
  for (const stranger of source.strangers('LIMIT_')) {
    source.problem(`${stranger} is no limit. Did you mean ${closest(stranger, names)}?`);
  }
}

function readOtlp(source: Source): OtlpConfig | undefined {
  const endpoint = source.value('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (endpoint === undefined) return undefined;
  const otlp = { endpoint, serviceName: source.value('OTEL_SERVICE_NAME') ?? '' };
  const protocol = URL.parse(endpoint)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return otlp;
  return source.wrong(
    'OTEL_EXPORTER_OTLP_ENDPOINT is not an http(s) address. Write it as http://collector:4318.',
    otlp,
  );
}
