// The credential on the wire of a fake sign-in.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCredential } from '../../src/teams/credential.ts';
import { botId, createBotConfig } from './edge.ts';
import { startFakeMicrosoft, tokenPath } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;

beforeEach(async () => {
  microsoft = await startFakeMicrosoft();
});
afterEach(() => microsoft.stop());

function bearer(token: string) {
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: token } };
}

test('the secret buys one token for each scope, at the authority of the cloud', async () => {
  const credential = await createCredential(createBotConfig(microsoft));

  const tokens = [
    await credential.getToken(microsoft.cloud.graphScope),
    await credential.getToken(microsoft.cloud.graphScope),
    await credential.getToken(microsoft.cloud.botScope),
  ];

  expect(tokens.map((token) => token.token)).toEqual(Array(3).fill('token-of-the-bot'));
  expect(
    microsoft.signIns.map((form) => [form.get('client_id'), form.get('client_secret'), form.get('scope')]),
  ).toEqual([
    [botId, 'a-secret', expect.stringContaining(microsoft.cloud.graphScope)],
    [botId, 'a-secret', expect.stringContaining(microsoft.cloud.botScope)],
  ]);
});

test('whoever asks while a token is on its way waits for that one', async () => {
  const credential = await createCredential(createBotConfig(microsoft));

  const { graphScope } = microsoft.cloud;
  await Promise.all([1, 2, 3].map(() => credential.getToken(graphScope)));

  expect(microsoft.count(tokenPath)).toBe(1);
});

test('a dropped token is replaced by a fresh one', async () => {
  microsoft.answer(tokenPath, bearer('revoked'), bearer('fresh'));
  const credential = await createCredential(createBotConfig(microsoft));
  const { graphScope } = microsoft.cloud;

  const { token } = await credential.getToken(graphScope);
  credential.drop(token);

  expect([token, (await credential.getToken(graphScope)).token]).toEqual(['revoked', 'fresh']);
});

test('after a sign-in that failed the next wish asks again', async () => {
  microsoft.answer(tokenPath, 'reset', bearer('late'));
  const credential = await createCredential(createBotConfig(microsoft));
  const { graphScope } = microsoft.cloud;
  await credential.getToken(graphScope).catch(() => undefined);

  expect((await credential.getToken(graphScope)).token).toBe('late');
});

test('a sign-in that does not answer is given up', async () => {
  microsoft.answer(tokenPath, 'hold');
  const credential = await createCredential(createBotConfig(microsoft), { timeoutMs: 50 });

  await expect(credential.getToken(microsoft.cloud.botScope)).rejects.toThrow('took longer than 50 ms');
});

test('a sign-in that fails is asked once', async () => {
  microsoft.answer(tokenPath, { status: 503 });
  const credential = await createCredential(createBotConfig(microsoft));

  await expect(credential.getToken(microsoft.cloud.botScope)).rejects.toThrow();
  expect(microsoft.count(tokenPath)).toBe(1);
});
