// Microsoft's own clients work against the sandbox as they are.
import { ClientSecretCredential } from '@azure/identity';
import { Client, GraphError } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { botChats } from './botChats.ts';
import type { TestSandbox } from './testSandbox.ts';
import { startTestSandbox } from './testSandbox.ts';

let world: TestSandbox;

beforeAll(async () => {
  world = await startTestSandbox();
});

afterAll(() => world.stop());

function credential(secret = world.sandbox.environment['BOT_PASSWORD'] ?? ''): ClientSecretCredential {
  const { BOT_TENANT_ID = '', BOT_ID = '' } = world.sandbox.environment;
  return new ClientSecretCredential(BOT_TENANT_ID, BOT_ID, secret, {
    authorityHost: world.sandbox.cloud.authority,
    disableInstanceDiscovery: true,
  });
}

function graph(): Client {
  const getAccessToken = async () => (await credential().getToken(world.sandbox.cloud.graphScope)).token;
  return Client.initWithMiddleware({
    authProvider: { getAccessToken },
    baseUrl: world.sandbox.cloud.graphRoot,
    customHosts: new Set(['localhost']),
  });
}

test('@azure/identity gets a token for the Bot Connector', async () => {
  const { token, expiresOnTimestamp } = await credential().getToken(world.sandbox.cloud.botScope);
  expect(token).toMatch(/^eyJ/);
  expect(expiresOnTimestamp).toBeGreaterThan(Date.now());
});

test('@azure/identity reports a wrong secret by its AADSTS code', async () => {
  await expect(credential('wrong').getToken(world.sandbox.cloud.botScope)).rejects.toThrow(/AADSTS7000215/);
});

test('the Graph client rings the feed', async () => {
  const { crew, bob } = await botChats(world);
  await graph()
    .api(`/chats/${crew}/sendActivityNotification`)
    .post({
      topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${crew}` },
      activityType: 'taskCreated',
      previewText: { content: 'New Task Created' },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: bob },
      templateParameters: [{ name: 'taskId', value: 'Task 12322' }],
    });
  expect((await world.api('GET', `/people/${bob}/feed`)).body).toMatchObject({
    items: [{ activityType: 'taskCreated' }],
  });
});

test('the Graph client understands a refusal with its code and request id', async () => {
  const refusal: unknown = await graph()
    .api('/chats/19:none@thread.v2/sendActivityNotification')
    .post({})
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(GraphError);
  expect(refusal).toMatchObject({
    statusCode: 404,
    code: 'NotFound',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});
