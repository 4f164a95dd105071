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

test('the secret buys one token for each scope, at the authority of the cloud', async () => {
  const credential = await createCredential(createBotConfig(microsoft));

  const tokens = [
    await credential.getToken(microsoft.cloud.graphScope),
    await credential.getToken(microsoft.cloud.graphScope),
    await credential.getToken(microsoft.cloud.botScope),
  ];

  expect(tokens.map((token) => token?.token)).toEqual(Array(3).fill('token-of-the-bot'));
  expect(
    microsoft.signIns.map((form) => [form.get('client_id'), form.get('client_secret'), form.get('scope')]),
  ).toEqual([
    [botId, 'a-secret', expect.stringContaining(microsoft.cloud.graphScope)],
    [botId, 'a-secret', expect.stringContaining(microsoft.cloud.botScope)],
  ]);
});

test('a sign-in that does not answer is given up', async () => {
  microsoft.answer(tokenPath, 'hold');
  const credential = await createCredential(createBotConfig(microsoft), 50);

  await expect(credential.getToken(microsoft.cloud.botScope)).rejects.toThrow('within 50 ms');
});

test('a sign-in that fails is asked once', async () => {
  microsoft.answer(tokenPath, { status: 503 });
  const credential = await createCredential(createBotConfig(microsoft));

  await expect(credential.getToken(microsoft.cloud.botScope)).rejects.toThrow();
  expect(microsoft.count(tokenPath)).toBe(1);
});
