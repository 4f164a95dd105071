// The clients that botbuilder works with, kept from turn to turn.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { createBotAuthentication } from '../../src/teams/botAuthentication.ts';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import { createCredential } from '../../src/teams/credential.ts';
import { keepClients } from '../../src/teams/keepClients.ts';
import { botId, createBotConfig } from './edge.ts';
import { startFakeMicrosoft } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;
let authentication: BotFrameworkAuthentication;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
  authentication = await createAuthentication();
});
afterAll(() => microsoft.stop());

async function createAuthentication(): Promise<BotFrameworkAuthentication> {
  const config = createBotConfig(microsoft);
  const credential = await createCredential(config);
  return createBotAuthentication({ config, credential, clockSkew: createClockSkew(() => undefined) });
}

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

/** Clients of an authentication that cannot make any at first. */
async function failingOnce(): Promise<BotFrameworkAuthentication> {
  const inner = await createAuthentication();
  const makeTokenClient = inner.createUserTokenClient.bind(inner);
  const makeFactory = inner.createConnectorFactory.bind(inner);
  const failures = [new Error('no token client'), new Error('no connector client')];
  inner.createUserTokenClient = (claims) => {
    const [failure] = failures.splice(0, 1);
    return failure ? Promise.reject(failure) : makeTokenClient(claims);
  };
  inner.createConnectorFactory = (claims) => {
    const factory = makeFactory(claims);
    const make = factory.create.bind(factory);
    factory.create = (...args) => {
      const [failure] = failures.splice(0, 1);
      return failure ? Promise.reject(failure) : make(...args);
    };
    return factory;
  };
  return keepClients(inner);
}

test('clients that could not be made are made anew when they are next needed', async () => {
  const keeping = await failingOnce();
  await expect(keeping.createUserTokenClient(bot())).rejects.toThrow('no token client');
  await expect(keeping.createConnectorFactory(bot()).create('https://emea.example/')).rejects.toThrow(
    'no connector client',
  );

  expect(await keeping.createUserTokenClient(bot())).toBeDefined();
  expect(await keeping.createConnectorFactory(bot()).create('https://emea.example/')).toBeDefined();
});
