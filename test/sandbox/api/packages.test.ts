// Installations that are not as they should be, and what Graph says to them.
import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { botChats } from '../botChats.ts';
import type { Reply, TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

const catalogueId = '5a1d6c0f-3e87-4b29-a6f4-0c9d7e21b805';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;
let token: string;

beforeEach(async () => {
  world = await startTestSandbox();
  ids = await botChats(world);
  token = await world.token(world.sandbox.cloud.graphScope);
});

afterEach(() => world.stop());

async function ring(overrides: object = {}): Promise<Reply> {
  return await world.microsoft('POST', `/v1.0/chats/${ids.crew}/sendActivityNotification`, {
    token,
    body: {
      topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${ids.crew}` },
      activityType: 'taskCreated',
      previewText: { content: 'New' },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: ids.bob },
      templateParameters: [{ name: 'taskId', value: '#1' }],
      ...overrides,
    },
  });
}

test('with a second app of the same Entra id Graph asks which one is meant', async () => {
  expect((await world.api('POST', `/chats/${ids.crew}/secondApp`)).status).toBe(200);
  expect(await ring()).toMatchObject({
    status: 409,
    body: { error: { code: 'Conflict', message: expect.stringContaining('a Teams Application ID is required') } },
  });
  expect((await ring({ teamsAppId: catalogueId })).status).toBe(204);
  expect(await ring({ teamsAppId: 'd3c80a5e-7f14-4a96-b2d8-1e6f9b047c03' })).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('Failed to find Teams application') } },
  });
});

test('a second app comes and goes once', async () => {
  const path = `/chats/${ids.crew}/secondApp`;
  expect((await world.api('DELETE', path)).status).toBe(404);
  await world.api('POST', path);
  expect((await world.api('POST', path)).status).toBe(409);
  expect(JSON.stringify((await world.api('GET', '/state')).body)).toContain('"secondApp":true');
  await world.api('DELETE', path);
  expect((await ring()).status).toBe(204);
});

test('an older package does not know the newer activity types, until it is upgraded', async () => {
  const path = `/chats/${ids.crew}/app/package`;
  await world.api('PUT', path, { version: 'older', withoutActivityTypes: ['taskCreated'] });
  expect(await ring()).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  const parameters = [{ name: 'systemDefaultText', value: 'New' }];
  expect((await ring({ activityType: 'systemDefault', templateParameters: parameters })).status).toBe(204);
  await world.api('PUT', path, { version: 'current' });
  expect((await ring()).status).toBe(204);
});

test('the bot is told of another version as of an upgrade, and the chat too', async () => {
  const before = world.bot.heard.length;
  const path = `/chats/${ids.crew}/app/package`;
  expect(await world.api('PUT', path, { version: 'older' })).toMatchObject({ body: { botStatus: 200 } });
  expect(world.bot.heard.slice(before)).toMatchObject([
    { type: 'installationUpdate', action: 'remove-upgrade' },
    { type: 'installationUpdate', action: 'add-upgrade' },
  ]);
  const { body } = await world.api('GET', `/chats/${ids.crew}/messages`);
  expect(JSON.stringify(body)).toContain('Countersign was updated to version 0.0.1');
});

test('without the permission Graph names the one that is missing', async () => {
  const path = `/chats/${ids.crew}/app/grants`;
  expect((await world.api('PUT', path, { grants: [] })).status).toBe(200);
  expect(await ring()).toMatchObject({
    status: 403,
    body: { error: { message: expect.stringContaining('TeamsActivity.Send.Chat') } },
  });
  await world.api('PUT', path, { grants: ['TeamsActivity.Send.Chat'] });
  expect((await ring()).status).toBe(204);
});

test('what the package does not ask for cannot be granted', async () => {
  const grants = ['Chat.Manage.Chat'];
  expect(await world.api('PUT', `/chats/${ids.crew}/app/grants`, { grants })).toMatchObject({
    status: 400,
    body: { error: 'The package does not ask for Chat.Manage.Chat in such a chat' },
  });
});

test('revoked tokens are refused on both sides, and fresh ones are good', async () => {
  const botToken = await world.token(world.sandbox.cloud.botScope);
  await world.api('POST', '/tokens/revoke');
  expect(await ring()).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } });
  const members = `/teams/v3/conversations/${ids.crew}/members`;
  expect((await world.microsoft('GET', members, { token: botToken })).status).toBe(401);
  token = await world.token(world.sandbox.cloud.graphScope);
  expect((await ring()).status).toBe(204);
});

test('every accepted call is on record, also one that a later call replaced', async () => {
  await ring({ chainId: 7 });
  await ring({ chainId: 7, previewText: { content: 'Newer' } });
  await ring({ chainId: 7, activityType: 'unheardOf' });
  expect((await world.api('GET', `/people/${ids.bob}/feed`)).body).toMatchObject({
    items: { length: 1, 0: { chainId: 7, preview: 'Newer' } },
  });
  expect((await world.api('GET', `/people/${ids.bob}/feed/calls`)).body).toMatchObject({
    calls: {
      length: 2,
      0: { chainId: 7, preview: 'New', replaced: true, acceptedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      1: { chainId: 7, preview: 'Newer', replaced: false },
    },
  });
});

test('what a deleted message said is shown to whom asks for it', async () => {
  const path = `/chats/${ids.crew}/messages`;
  const said = await world.api('POST', path, { from: ids.ada, text: 'taken back' });
  const id = /"id":"(\d+)"/.exec(JSON.stringify(said.body))?.[1] ?? '';
  await world.api('DELETE', `${path}/${id}`);
  expect(JSON.stringify((await world.api('GET', path)).body)).not.toContain('taken back');
  expect(JSON.stringify((await world.api('GET', `${path}?deleted=shown`)).body)).toContain('taken back');
});
