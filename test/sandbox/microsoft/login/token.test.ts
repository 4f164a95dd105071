// Entra's token endpoint.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';

import type { Reply, TestSandbox } from '../../testSandbox.ts';
import { startTestSandbox } from '../../testSandbox.ts';

let world: TestSandbox;

beforeAll(async () => {
  world = await startTestSandbox();
});

afterAll(() => world.stop());

async function ask(changes: Readonly<Record<string, string>> = {}, tenant?: string): Promise<Reply> {
  const { BOT_ID = '', BOT_PASSWORD = '', BOT_TENANT_ID = '' } = world.sandbox.environment;
  const form = {
    grant_type: 'client_credentials',
    client_id: BOT_ID,
    client_secret: BOT_PASSWORD,
    scope: world.sandbox.cloud.graphScope,
    ...changes,
  };
  return await world.microsoft('POST', `/${tenant ?? BOT_TENANT_ID}/oauth2/v2.0/token`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

test('a token is for the resource of its scope, carries no roles and is signed with RS256', async () => {
  const { environment, cloud } = world.sandbox;
  const token = await world.token(cloud.graphScope);
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256' });
  expect(decodeJwt(token)).toMatchObject({
    aud: cloud.graphRoot,
    appid: environment['BOT_ID'],
    tid: environment['BOT_TENANT_ID'],
    roles: [],
  });
});

test("a token for the Bot Connector is for Bot Framework's audience", async () => {
  expect(decodeJwt(await world.token(world.sandbox.cloud.botScope)).aud).toBe('https://api.botframework.com');
});

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
  ['an unknown client', { client_id: 'nobody' }, 400, 'unauthorized_client', 700016],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ['an unknown resource', { scope: 'https://elsewhere.example/.default' }, 400, 'invalid_resource', 500011],
])('%s is refused with its AADSTS code', async (_what, changes, status, error, code) => {
  const reply = await ask(changes);
  expect(reply).toMatchObject({
    status,
    body: { error, error_codes: [code], error_description: expect.stringContaining(`AADSTS${code}: `) },
  });
});

test('an unknown tenant is refused', async () => {
  expect(await ask({}, 'elsewhere')).toMatchObject({ status: 400, body: { error_codes: [90002] } });
});

test('what Entra signs with is in its key set', async () => {
  const tenant = world.sandbox.environment['BOT_TENANT_ID'] ?? '';
  const { kid } = decodeProtectedHeader(await world.token(world.sandbox.cloud.graphScope));
  expect(await world.microsoft('GET', `/${tenant}/discovery/v2.0/keys`)).toMatchObject({ body: { keys: [{ kid }] } });
});

test("the channel's keys are endorsed for Teams and are not Entra's", async () => {
  const { kid } = decodeProtectedHeader(await world.token(world.sandbox.cloud.graphScope));
  const metadata = await world.microsoft('GET', '/v1/.well-known/openidconfiguration');
  expect(metadata.body).toMatchObject({
    issuer: 'https://api.botframework.com',
    jwks_uri: `${world.sandbox.microsoftUrl}/v1/.well-known/keys`,
  });
  const keys = await world.microsoft('GET', '/v1/.well-known/keys');
  expect(keys.body).toMatchObject({ keys: [{ endorsements: ['msteams'], kid: expect.not.stringMatching(kid ?? '') }] });
});
