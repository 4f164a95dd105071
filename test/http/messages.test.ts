// POST /api/messages: what gets in, and what everything else is told.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import { botId } from '../teams/edge.ts';
import { createActivity, serviceUrl, signToken, startInbound } from './inbound.ts';
import type { Inbound } from './inbound.ts';

let inbound: Inbound;

beforeAll(async () => {
  inbound = await startInbound();
});
afterAll(() => inbound.stop());
beforeEach(() => {
  inbound.onTurn(() => Promise.resolve({ status: 200 }));
  inbound.takeLog();
});

async function goodToken() {
  return signToken(inbound.microsoft);
}

async function errorOf(response: Response): Promise<unknown> {
  return response.json();
}

test('an activity with a good token becomes a turn, and its answer goes back', async () => {
  inbound.onTurn(() =>
    Promise.resolve({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } }),
  );
  const token = await goodToken();

  const response = await inbound.post(createActivity({ id: 'good' }), token);

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ statusCode: 400, type: 'application/vnd.microsoft.error' });
  expect(inbound.turns.at(-1)).toMatchObject({ id: 'good', text: '<at>Countersign</at> help' });
  expect(inbound.takeLog()).toEqual([]);
});

test('a turn without answer has an empty body', async () => {
  const response = await inbound.post(createActivity(), await goodToken());

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

const badTokens: readonly [string, string, () => Promise<string | undefined>][] = [
  ['no token', 'missing', () => Promise.resolve(undefined)],
  ['a token that is none', 'malformed', () => Promise.resolve('hello')],
  ['a wrong audience', 'audience', () => signToken(inbound.microsoft, { audience: 'someone-else' })],
  ['a wrong issuer', 'issuer', () => signToken(inbound.microsoft, { issuer: 'https://login.example' })],
  ['an unknown key', 'unknownKey', () => signToken(inbound.microsoft, { keyId: 'key-2' })],
  [
    'the signature of another key',
    'signature',
    async () => signToken(inbound.microsoft, { key: (await generateKeyPair('RS256')).privateKey }),
  ],
  ['a wrong service URL', 'serviceUrl', () => signToken(inbound.microsoft, { serviceUrl: 'https://evil.example/' })],
  [
    'an expired token',
    'expired',
    () => signToken(inbound.microsoft, { expiresAt: Math.floor(Date.now() / 1000) - 301 }),
  ],
  [
    'alg none',
    'algorithm',
    () =>
      Promise.resolve(
        new UnsecuredJWT({ serviceurl: serviceUrl })
          .setIssuer(inbound.microsoft.cloud.botTokenIssuer)
          .setAudience(botId)
          .setExpirationTime('1h')
          .encode(),
      ),
  ],
];

test.each(badTokens)('%s is 401 with one line in the log that has neither key nor token', async (_, reason, create) => {
  const consoleError = jest.spyOn(console, 'error');
  const turnsBefore = inbound.turns.length;
  const token = await create();

  const response = await inbound.post(createActivity(), token);

  expect(response.status).toBe(401);
  expect(await errorOf(response)).toEqual({ error: expect.stringMatching(/^The request has no token .*\.$/) });
  expect(inbound.turns).toHaveLength(turnsBefore);
  const lines = inbound.takeLog();
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'warn', time: expect.any(String), reason, msg: 'token refused' });
  expect(consoleError).not.toHaveBeenCalled();
  consoleError.mockRestore();
});

test.each([
  ['a body that is not JSON', 'hello', 'The body is not JSON.'],
  ['an empty body', '', 'The body is not JSON.'],
  ['JSON that is no activity', '{"type":"message"}', 'The body is not a Bot Framework activity.'],
  ['a list', '[]', 'The body is not a Bot Framework activity.'],
  ['null', 'null', 'The body is not a Bot Framework activity.'],
])('%s is 400', async (_, body, error) => {
  const response = await inbound.post(body, await goodToken());

  expect(response.status).toBe(400);
  expect(await errorOf(response)).toEqual({ error });
});

test('a body of 256 KB is read', async () => {
  const padding = 256 * 1024 - JSON.stringify(createActivity({ padding: '' })).length;

  const response = await inbound.post(createActivity({ padding: 'x'.repeat(padding) }), await goodToken());

  expect(response.status).toBe(200);
});

test('a larger body is 413', async () => {
  const response = await inbound.post(createActivity({ padding: 'x'.repeat(5_000_000) }), await goodToken());

  expect(response.status).toBe(413);
  expect(await errorOf(response)).toEqual({ error: 'The body is larger than 256 KB.' });
});

const otherTenant = '11111111-2222-4333-8444-555555555555';

test.each([
  [
    'another tenant',
    { conversation: { id: '19:x', tenantId: otherTenant }, channelData: { tenant: { id: otherTenant } } },
  ],
  ['another tenant in its channel data', { channelData: { tenant: { id: otherTenant } } }],
  ['no tenant', { conversation: { id: '19:x' }, channelData: {} }],
])('an activity of %s is 403', async (_, overrides) => {
  const response = await inbound.post(createActivity(overrides), await goodToken());

  expect(response.status).toBe(403);
  expect(await errorOf(response)).toEqual({ error: 'This tenant is not served here.' });
});

test('a turn that fails is 500; its reason is in the log and not in the answer', async () => {
  inbound.onTurn(() => Promise.reject(new Error('the database is gone')));

  const response = await inbound.post(createActivity(), await goodToken());

  expect(response.status).toBe(500);
  expect(await errorOf(response)).toEqual({ error: 'Countersign could not do this; the reason is in its log.' });
  const lines = inbound.takeLog();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('the database is gone');
});
