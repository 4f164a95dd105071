// The clients that botbuilder works with, kept from turn to turn.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { createBotAuthentication } from '../../src/teams/botAuthentication.ts';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import { createCredential } from '../../src/teams/credential.ts';
import { botId, createBotConfig } from './edge.ts';
import { startFakeMicrosoft } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;
let authentication: BotFrameworkAuthentication;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
  const config = createBotConfig(microsoft);
  const credential = await createCredential(config);
  authentication = createBotAuthentication({ config, credential, clockSkew: createClockSkew(() => undefined) });
});
afterAll(() => microsoft.stop());

/** As each turn's caller is told of anew. */
function bot(): ClaimsIdentity {
  return new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: botId }]);
}

test('turn after turn gets the same client of a service URL', async () => {
  const [first, second] = [authentication.createConnectorFactory(bot()), authentication.createConnectorFactory(bot())];

  expect(await second.create('https://emea.example/')).toBe(await first.create('https://emea.example/'));
});

test('another service URL has another client', async () => {
  const factory = authentication.createConnectorFactory(bot());

  expect(await factory.create('https://amer.example/')).not.toBe(await factory.create('https://emea.example/'));
});

test('turn after turn gets the same client of the token service', async () => {
  const first = await authentication.createUserTokenClient(bot());

  expect(await authentication.createUserTokenClient(bot())).toBe(first);
});
