// The token gate where time, keys and endorsements matter; every kind of bad token is in messages.test.ts.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { parseActivityBody } from '../../src/http/activity.ts';
import { createChannelTokenVerifier } from '../../src/http/channelToken.ts';
import { botId } from '../teams/edge.ts';
import { startFakeMicrosoft } from '../teams/fakeMicrosoft.ts';
import type { FakeMicrosoft } from '../teams/fakeMicrosoft.ts';
import { createActivity, signToken } from './inbound.ts';
import type { TokenOverrides } from './inbound.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let microsoft: FakeMicrosoft;
let now: number;

beforeEach(async () => {
  microsoft = await startFakeMicrosoft();
  now = Date.now();
});
afterEach(() => microsoft.stop());

function createVerifier() {
  const verify = createChannelTokenVerifier({ cloud: microsoft.cloud, botId, clock: () => now });
  return async (overrides: TokenOverrides = {}, activity: Record<string, unknown> = {}) => {
    const inbound = parseActivityBody(createActivity(activity));
    if (inbound === undefined) throw new Error('The activity of the test is none.');
    const expiresAt = Math.floor(now / 1000) + 3600;
    return verify(`Bearer ${await signToken(microsoft, { expiresAt, ...overrides })}`, inbound);
  };
}

async function publishKey(kid: string, endorsements?: readonly string[]): Promise<CryptoKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, ...(endorsements && { endorsements }) };
  microsoft.answer('/keys/set', { status: 200, body: { keys: [jwk] } });
  return privateKey;
}

test('a token may be five minutes over its time, or before it', async () => {
  const verify = createVerifier();
  const second = Math.floor(now / 1000);

  expect(await verify({ expiresAt: second - 299 })).toBe('ok');
  expect(await verify({ expiresAt: second - 301 })).toBe('expired');
  // Valid from two hours before it expires.
  expect(await verify({ expiresAt: second + 7200 + 299 })).toBe('ok');
  expect(await verify({ expiresAt: second + 7200 + 301 })).toBe('claims');
});

test('a key speaks only for the channels it is endorsed for', async () => {
  const verify = createVerifier();

  expect(await verify({}, { channelId: 'webchat' })).toBe('endorsement');
});

test('a key without endorsements speaks for no channel', async () => {
  const key = await publishKey('key-1');

  expect(await createVerifier()({ key })).toBe('endorsement');
});

test('the keys are fetched once for many tokens, also for tokens that come together', async () => {
  const verify = createVerifier();

  expect(await Promise.all([verify(), verify(), verify()])).toEqual(['ok', 'ok', 'ok']);
  expect(await verify()).toBe('ok');
  expect(microsoft.count('/keys/set')).toBe(1);
});

test('an unknown key makes the keys be fetched again, but not within five minutes', async () => {
  const verify = createVerifier();
  await verify();
  const key = await publishKey('key-2', ['msteams']);

  expect(await verify({ key, keyId: 'key-2' })).toBe('unknownKey');
  expect(microsoft.count('/keys/set')).toBe(1);

  now += 5 * minute;
  expect(await verify({ key, keyId: 'key-2' })).toBe('ok');
  expect(microsoft.count('/keys/set')).toBe(2);
});

test('a withdrawn key is forgotten within a minute after a day', async () => {
  const verify = createVerifier();
  await verify();
  await publishKey('key-2', ['msteams']);

  now += day - 1;
  expect(await verify()).toBe('ok');
  now += minute;
  expect(await verify()).toBe('unknownKey');
});

test('a token that was good once is not good with another service URL', async () => {
  const verify = createVerifier();
  await verify();

  expect(await verify({}, { serviceUrl: 'https://evil.example/' })).toBe('serviceUrl');
});

test('known keys go on serving while new ones cannot be fetched', async () => {
  const verify = createVerifier();
  await verify();
  microsoft.answer('/keys/metadata', { status: 503 });

  now += day;
  expect(await verify()).toBe('ok');
  expect(await verify()).toBe('ok');
  expect(microsoft.count('/keys/metadata')).toBe(2);
});

test('without any key it is our failure, not the token that is bad; the next token tries again', async () => {
  const verify = createVerifier();
  const metadata = { jwks_uri: `${microsoft.url}/keys/set` };
  microsoft.answer('/keys/metadata', 'reset', { status: 200, body: metadata });

  await expect(verify()).rejects.toThrow('cannot be fetched');
  expect(await verify()).toBe('ok');
});
