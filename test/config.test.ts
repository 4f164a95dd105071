// The environment becomes a configuration, or a list of all that is wrong with it.
import { expect, test } from '@jest/globals';
import { clouds } from '../src/clouds.ts';
import { ConfigError, readConfig } from '../src/config.ts';
import { configVariables } from '../src/configVariables.ts';
import { limitsOfMicrosoft, limitTable } from '../src/delivery/budgets/limits.ts';

const botId = '0e0a5b62-9d5b-4ad8-8f0e-3f5ad1b7c0de';
const tenantId = '6f1c2f3e-7b5f-4f0e-9a61-0d5a3c6b2a10';
const complete = { BOT_ID: botId, BOT_TENANT_ID: tenantId, BOT_PASSWORD: 'hush' };

const files: Record<string, string> = {
  '/etc/cloud.json': JSON.stringify({ ...clouds.global, name: 'ours', graphRoot: 'https://localhost:8443/' }),
  '/etc/text.json': 'hello',
  '/etc/partial.json': JSON.stringify({ ...clouds.global, graphRoot: undefined, teamsRoot: 'http://teams.example' }),
  '/etc/bot.pem': '-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----',
  '/etc/half.pem': '-----BEGIN CERTIFICATE-----',
};

function readFile(path: string): string {
  const content = files[path];
  if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return content;
}

function read(env: Record<string, string | undefined>) {
  return readConfig(env, readFile);
}

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('bot, tenant and secret are enough', () => {
  expect(read(complete)).toEqual({
    port: 3978,
    host: undefined,
    botId,
    botType: 'SingleTenant',
    homeTenantId: tenantId,
    credential: { kind: 'secret', secret: 'hush' },
    cloud: clouds.global,
    database: { kind: 'pglite', dataDir: '.data' },
    allowedTenants: [tenantId],
    teamsAppId: undefined,
    turnDeadlineSeconds: 8,
    ledgerRetentionDays: 90,
    limits: limitsOfMicrosoft,
    otlp: undefined,
    logLevel: 'info',
  });
});

test('everything can be set', () => {
  const config = read({
    ...complete,
    BOT_ID: botId.toUpperCase(),
    PORT: '8080',
    HOST: '127.0.0.1',
    CLOUD: 'usgov-l4',
    DATABASE_URL: 'postgres://app:hush@db:5432/countersign',
    ALLOWED_TENANTS: `${tenantId.toUpperCase()}, ${botId}`,
    TEAMS_CATALOG_APP_ID: tenantId.toUpperCase(),
    TURN_DEADLINE_SECONDS: '14',
    LEDGER_RETENTION_DAYS: '30',
    LIMIT_FEED_PER_TENANT: '4/1s,200/1m',
    LIMIT_FEED_IN_ALL: 'off',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    OTEL_SERVICE_NAME: 'approvals',
    LOG_LEVEL: 'debug',
  });

  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    botId,
    cloud: clouds['usgov-l4'],
    database: { kind: 'postgres', url: 'postgres://app:hush@db:5432/countersign' },
    allowedTenants: [tenantId, botId],
    teamsAppId: tenantId,
    turnDeadlineSeconds: 14,
    ledgerRetentionDays: 30,
    otlp: { endpoint: 'http://collector:4318', serviceName: 'approvals' },
    logLevel: 'debug',
  });
});

test("a limit that is set takes the place of Microsoft's, and the others stay", () => {
  const { limits } = read({ ...complete, LIMIT_FEED_PER_TENANT: '4/1s,200/1m', LIMIT_FEED_IN_ALL: 'off' });

  expect(limits).toEqual({
    ...limitsOfMicrosoft,
    feedPerTenant: [
      { calls: 4, seconds: 1 },
      { calls: 200, seconds: 60 },
    ],
    feedInAll: [],
  });
});

test.each(Object.entries(limitTable))('the limit %s can be set', (name, { variable }) => {
  expect(read({ ...complete, [variable]: '3/7s' }).limits).toEqual({
    ...limitsOfMicrosoft,
    [name]: [{ calls: 3, seconds: 7 }],
  });
});

test('a variable set to nothing counts as not set', () => {
  expect(read({ ...complete, PORT: '', DATABASE_URL: ' ', CLOUD: '' })).toEqual(read(complete));
});

test.each([
  [
    { BOT_PASSWORD: undefined, BOT_CERTIFICATE_PATH: '/etc/bot.pem' },
    { kind: 'certificate', path: '/etc/bot.pem' },
  ],
  [{ BOT_PASSWORD: undefined, BOT_TYPE: 'UserAssignedMsi' }, { kind: 'managedIdentity' }],
  [
    { BOT_PASSWORD: undefined, AZURE_FEDERATED_TOKEN_FILE: '/var/token' },
    { kind: 'workloadIdentity', tokenFile: '/var/token' },
  ],
])('%j gives the credential %j', (env, credential) => {
  expect(read({ ...complete, ...env }).credential).toEqual(credential);
});

test('CLOUD may name a file', () => {
  expect(read({ ...complete, CLOUD: '/etc/cloud.json' }).cloud).toMatchObject({
    name: 'ours',
    graphRoot: 'https://localhost:8443',
  });
});

test.each([
  [{ PORT: '99999' }, 'PORT is "99999", which is not a port. Use a number from 0 to 65535; 0 takes any free one.'],
  [{ PORT: '80a' }, 'PORT is "80a"'],
  [{ BOT_ID: undefined }, 'BOT_ID is not set. Set it to'],
  [{ BOT_ID: 'my-bot' }, 'BOT_ID is "my-bot", which is not a GUID.'],
  [{ BOT_TENANT_ID: undefined }, 'BOT_TENANT_ID is not set.'],
  [{ BOT_TYPE: 'Single' }, 'BOT_TYPE is "Single". Use one of: SingleTenant, UserAssignedMsi, MultiTenant.'],
  [{ BOT_PASSWORD: undefined }, 'BOT_TYPE=SingleTenant needs a credential and none is set. Set BOT_PASSWORD or'],
  [{ BOT_TYPE: 'UserAssignedMsi' }, 'BOT_PASSWORD contradicts BOT_TYPE=UserAssignedMsi'],
  [{ BOT_CERTIFICATE_PATH: '/etc/bot.pem' }, 'BOT_CERTIFICATE_PATH and BOT_PASSWORD are set together. Keep one.'],
  [
    { BOT_PASSWORD: undefined, BOT_CERTIFICATE_PATH: '/etc/none.pem' },
    'BOT_CERTIFICATE_PATH names the file /etc/none.pem, which cannot be read (ENOENT).',
  ],
  [{ BOT_PASSWORD: undefined, BOT_CERTIFICATE_PATH: '/etc/half.pem' }, 'lacks a certificate or its private key'],
  [{ CLOUD: 'azure' }, 'CLOUD is "azure", which is no cloud. Use global, gcc, usgov-l4, usgov-l5, china or the path'],
  [{ CLOUD: '/etc/none.json' }, 'CLOUD names the file /etc/none.json, which cannot be read (ENOENT).'],
  [{ CLOUD: '/etc/text.json' }, 'CLOUD names the file /etc/text.json, which is not JSON.'],
  [{ CLOUD: '/etc/partial.json' }, 'graphRoot must be an https address; teamsRoot must be an https address'],
  [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL is not a PostgreSQL address. Write it as postgres://'],
  [{ DATABASE_URL: 'db' }, 'DATABASE_URL is not a PostgreSQL address.'],
  [{ ALLOWED_TENANTS: `${tenantId},contoso` }, 'ALLOWED_TENANTS has "contoso", which is not a tenant id.'],
  [{ TEAMS_CATALOG_APP_ID: 'countersign' }, 'TEAMS_CATALOG_APP_ID is "countersign", which is not a GUID.'],
  [
    { TURN_DEADLINE_SECONDS: '15' },
    'TURN_DEADLINE_SECONDS is "15", which is not a number of seconds. Use a number from 1 to 14.',
  ],
  [{ TURN_DEADLINE_SECONDS: '2.5' }, 'TURN_DEADLINE_SECONDS is "2.5"'],
  [{ LEDGER_RETENTION_DAYS: '0' }, 'LEDGER_RETENTION_DAYS is "0", which is not a number of days.'],
  [{ LIMIT_FEED_PER_TENANT: '5' }, 'LIMIT_FEED_PER_TENANT is "5", which is no limit. Write calls per time, an hour at'],
  [
    { LIMIT_FEED_PER_TENANT: '100/24h' },
    'LIMIT_FEED_PER_TENANT is "100/24h", which is no limit. Write calls per time,',
  ],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' }, 'OTEL_EXPORTER_OTLP_ENDPOINT is not an http(s) address.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud". Use one of: trace, debug,'],
])('%j is one problem with its remedy', (env, problem) => {
  const problems = problemsOf({ ...complete, ...env });

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('all problems are told at once', () => {
  const wrong = ['PORT', 'CLOUD', 'DATABASE_URL', 'LOG_LEVEL', 'ALLOWED_TENANTS', 'LIMIT_FEED_PER_PERSON'];
  const problems = problemsOf(Object.fromEntries([...wrong, 'TURN_DEADLINE_SECONDS'].map((name) => [name, 'x'])));

  expect(problems.map((problem) => problem.split(' ')[0]).toSorted()).toEqual([
    'ALLOWED_TENANTS',
    'BOT_ID',
    'BOT_TENANT_ID',
    'BOT_TYPE=SingleTenant',
    'CLOUD',
    'DATABASE_URL',
    'LIMIT_FEED_PER_PERSON',
    'LOG_LEVEL',
    'PORT',
    'TURN_DEADLINE_SECONDS',
  ]);
});

test('no problem repeats a secret', () => {
  const problems = problemsOf({ BOT_PASSWORD: 'hush', BOT_TYPE: 'UserAssignedMsi', DATABASE_URL: 'mysql://a:hush@b' });

  expect(problems.join()).not.toContain('hush');
});

test('the table of variables names each once', () => {
  const names = configVariables.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});

test('limits that are misspelt are named, each with what was meant', () => {
  expect(problemsOf({ ...complete, LIMIT_FEED_PER_TENNANT: '4/1s', LIMIT_POST_PER_CHAT: 'off' })).toEqual([
    'LIMIT_FEED_PER_TENNANT is no limit. Did you mean LIMIT_FEED_PER_TENANT?',
    'LIMIT_POST_PER_CHAT is no limit. Did you mean LIMIT_POSTS_PER_CHAT?',
  ]);
});

test('a misspelt limit that is set to nothing is not set', () => {
  expect(problemsOf({ ...complete, LIMIT_FEED_PER_TENNANT: ' ' })).toEqual([]);
});
