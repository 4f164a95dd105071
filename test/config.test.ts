// The environment becomes a configuration, or a list of all that is wrong with it.
import { expect, test } from '@jest/globals';
import { clouds } from '../src/clouds.ts';
import { ConfigError, configVariables, readConfig } from '../src/config.ts';

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
    LOG_LEVEL: 'debug',
  });

  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    botId,
    cloud: clouds['usgov-l4'],
    database: { kind: 'postgres', url: 'postgres://app:hush@db:5432/countersign' },
    allowedTenants: [tenantId, botId],
    logLevel: 'debug',
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
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud". Use one of: trace, debug,'],
])('%j is one problem with its remedy', (env, problem) => {
  const problems = problemsOf({ ...complete, ...env });

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('all problems are told at once', () => {
  const problems = problemsOf({ PORT: 'x', CLOUD: 'moon', DATABASE_URL: 'x', LOG_LEVEL: 'x', ALLOWED_TENANTS: 'x' });

  expect(problems.map((problem) => problem.split(' ')[0]).toSorted()).toEqual([
    'ALLOWED_TENANTS',
    'BOT_ID',
    'BOT_TENANT_ID',
    'BOT_TYPE=SingleTenant',
    'CLOUD',
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
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
