// What becomes of a token that Microsoft refuses, on both sides of the wire.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCardMessenger } from '../../src/teams/cardMessenger.ts';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import { createCredential } from '../../src/teams/credential.ts';
import { createBotConfig, createFakeConnectors, createFakeFeed } from './edge.ts';
import { startFakeMicrosoft, tokenPath } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

const chatId = '19:crew@thread.v2';

let microsoft: FakeMicrosoft;

beforeEach(async () => {
  microsoft = await startFakeMicrosoft();
  microsoft.answer(tokenPath, bearer('revoked'), bearer('fresh'));
});
afterEach(() => microsoft.stop());

function bearer(token: string) {
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: token } };
}

/** Each way of calling Microsoft: where it goes, and how it is done. */
const sides = {
  Graph: {
    path: `/v1.0/chats/${chatId}/sendActivityNotification`,
    success: { status: 204 },
    call: async () =>
      (await createFakeFeed(microsoft)).send({
        chatId,
        topic: { kind: 'chat' },
        activity: { type: 'taskCreated', parameters: { taskId: '#7' } },
        previewText: 'Write the release notes',
        recipient: { kind: 'chatMembers' },
      }),
  },
  'the Bot Connector': {
    path: `/teams/v3/conversations/${chatId}/activities`,
    success: { status: 201, body: { id: '1770' } },
    call: async () => {
      const messenger = createCardMessenger({ connectors: await createFakeConnectors(microsoft) });
      await messenger.post({ serviceUrl: `${microsoft.url}/teams/`, conversationId: chatId }, { text: 'Hello' });
    },
  },
};

const refused = { status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'No.' } } };

function tokensSeen(): readonly (string | undefined)[] {
  return microsoft.exchanges.map(({ headers }) => headers.authorization);
}

test.each(Object.entries(sides))('%s gets the same call once more with a fresh token', async (_, side) => {
  microsoft.answer(side.path, refused, side.success);

  await side.call();

  expect(tokensSeen()).toEqual(['Bearer revoked', 'Bearer fresh']);
  expect(microsoft.exchanges[1]?.body).toEqual(microsoft.exchanges[0]?.body);
});

test.each(Object.entries(sides))('a fresh token that %s refuses as well is an error', async (_, side) => {
  microsoft.answer(side.path, refused);

  await expect(side.call()).rejects.toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
  expect(tokensSeen()).toEqual(['Bearer revoked', 'Bearer fresh']);
});

test.each(Object.entries(sides))('%s is asked once where it refuses for another reason', async (_, side) => {
  microsoft.answer(side.path, { status: 403, body: { error: { code: 'Forbidden' } } });

  await expect(side.call()).rejects.toMatchObject({ status: 403 });
  expect(tokensSeen()).toEqual(['Bearer revoked']);
});

test('the clock is compared with that of Graph, of the Bot Connector and of Entra', async () => {
  const wrong = { date: new Date(Date.now() - 3_600_000).toUTCString() };
  const clockSkew = () => createClockSkew(() => undefined);
  const [graph, connector, entra] = [clockSkew(), clockSkew(), clockSkew()];
  for (const { path } of Object.values(sides)) microsoft.answer(path, { status: 500, headers: wrong });
  microsoft.answer(tokenPath, { ...bearer('a-token'), headers: wrong });

  const topic = { kind: 'chat' } as const;
  const activity = { type: 'taskCreated', parameters: { taskId: '#7' } } as const;
  const feed = await createFakeFeed(microsoft, { clockSkew: graph });
  await feed
    .send({ chatId, topic, activity, previewText: '', recipient: { kind: 'chatMembers' } })
    .catch(() => undefined);
  const connectors = await createFakeConnectors(microsoft, { clockSkew: connector });
  await createCardMessenger({ connectors })
    .post({ serviceUrl: `${microsoft.url}/teams/`, conversationId: chatId }, { text: 'Hello' })
    .catch(() => undefined);
  const credential = await createCredential(createBotConfig(microsoft), { clockSkew: entra });
  await credential.getToken(microsoft.cloud.graphScope);

  for (const { seconds } of [graph, connector, entra]) {
    expect(seconds()).toBeGreaterThan(3500);
    expect(seconds()).toBeLessThan(3700);
  }
});
