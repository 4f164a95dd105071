// sendActivityNotification over the wire: token, permission, paths, envelope, effect.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../../../botChats.ts';
import type { Reply, TestSandbox } from '../../../testSandbox.ts';
import { startTestSandbox } from '../../../testSandbox.ts';

let world: TestSandbox;
let token: string;
let ids: Awaited<ReturnType<typeof botChats>>;

beforeAll(async () => {
  world = await startTestSandbox();
  token = await world.token(world.sandbox.cloud.graphScope);
  ids = await botChats(world);
});

afterAll(() => world.stop());

function aBody(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${ids.crew}` },
    activityType: 'taskCreated',
    previewText: { content: 'New Task Created' },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: ids.bob },
    templateParameters: [{ name: 'taskId', value: 'Task 12322' }],
    ...changes,
  };
}

async function send(body: unknown, path = `/v1.0/chats/${ids.crew}/sendActivityNotification`): Promise<Reply> {
  return await world.microsoft('POST', path, { token, body });
}

async function feedOf(objectId: string) {
  const { body } = await world.api('GET', `/people/${objectId}/feed`);
  return z.object({ items: z.array(z.looseObject({ text: z.string(), read: z.boolean() })) }).parse(body).items;
}

test('success is 204 without a body, and the feed rings', async () => {
  expect(await send(aBody())).toMatchObject({ status: 204, body: undefined });
  expect((await feedOf(ids.bob))[0]).toMatchObject({
    activityType: 'taskCreated',
    text: 'Countersign has a task for you: Task 12322',
    preview: 'New Task Created',
    topic: { kind: 'chat', chatId: ids.crew },
    read: false,
  });
});

test('the qualified name, beta and encoded ids lead to the same action', async () => {
  const encoded = encodeURIComponent(ids.crew);
  for (const path of [
    `/v1.0/chats/${ids.crew}/microsoft.graph.sendActivityNotification`,
    `/beta/chats/${encoded}/sendActivityNotification`,
  ]) {
    expect((await send(aBody(), path)).status).toBe(204);
  }
});

test('every member of the chat rings, and nobody else', async () => {
  const recipient = { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId: ids.crew };
  await send(aBody({ recipient, chainId: 9, previewText: { content: 'for all' } }));
  for (const member of [ids.ada, ids.bob, ids.carla]) expect((await feedOf(member))[0]).toMatchObject({ chainId: 9 });
  expect(await feedOf(ids.dana)).toEqual([]);
});

test('the same chain rings again as one item, unread', async () => {
  await send(aBody({ chainId: 77 }));
  const [item] = await feedOf(ids.bob);
  await world.api('POST', `/people/${ids.bob}/feed/${String(item?.['id'])}/read`);
  expect((await feedOf(ids.bob))[0]?.read).toBe(true);
  const before = await feedOf(ids.bob);
  await send(aBody({ chainId: 77, templateParameters: [{ name: 'taskId', value: 'Task 2' }] }));
  const after = await feedOf(ids.bob);
  expect(after).toHaveLength(before.length);
  expect(after[0]).toMatchObject({ id: item?.['id'], read: false, text: 'Countersign has a task for you: Task 2' });
});

test("a refusal comes in Graph's envelope and repeats the client's request id", async () => {
  const reply = await world.microsoft('POST', `/v1.0/chats/${ids.crew}/sendActivityNotification`, {
    token,
    body: 'not JSON',
    headers: { 'client-request-id': 'mine' },
  });
  expect(reply.status).toBe(400);
  expect(reply.body).toEqual({
    error: {
      code: 'BadRequest',
      message: expect.any(String),
      innerError: { date: expect.any(String), 'request-id': expect.any(String), 'client-request-id': 'mine' },
    },
  });
});

test('an unknown chat is not found', async () => {
  expect(await send(aBody(), '/v1.0/chats/19:none@thread.v2/sendActivityNotification')).toMatchObject({
    status: 404,
    body: { error: { code: 'NotFound' } },
  });
});

test.each([
  ['no token', undefined],
  ['a token nobody signed', 'eyJhbGciOiJub25lIn0.e30.'],
  ['something that is no token', 'nonsense'],
])('%s is refused', async (_what, bad) => {
  const path = `/v1.0/chats/${ids.crew}/sendActivityNotification`;
  const reply = await world.microsoft('POST', path, { body: aBody(), ...(bad === undefined ? {} : { token: bad }) });
  expect(reply).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } });
});

test('a token for the Bot Connector is refused', async () => {
  const path = `/v1.0/chats/${ids.crew}/sendActivityNotification`;
  const botToken = await world.token(world.sandbox.cloud.botScope);
  expect(await world.microsoft('POST', path, { token: botToken, body: aBody() })).toMatchObject({ status: 401 });
});

test('without the app in the chat the permission is missing', async () => {
  await world.api('DELETE', `/chats/${ids.crew}/app`);
  const reply = await send(aBody());
  await world.api('POST', `/chats/${ids.crew}/app`);
  expect(reply).toMatchObject({
    status: 403,
    body: {
      error: {
        code: 'Forbidden',
        message:
          "Missing role permissions on the request. API requires one of 'TeamsActivity.Send, TeamsActivity.Send.Chat'. " +
          "Roles on the request ''. Resource specific consent grants on the request ''.",
      },
    },
  });
});

test("a bot's id of a personal chat grants nothing at Graph", async () => {
  expect(await send(aBody(), `/v1.0/chats/${ids.personal}/sendActivityNotification`)).toMatchObject({ status: 403 });
});

test('the members of the chat can be read with the permission of the package', async () => {
  const reply = await world.microsoft('GET', `/v1.0/chats/${ids.crew}/members`, { token });
  expect(reply.body).toMatchObject({ '@odata.count': 3, value: { length: 3, 0: { userId: ids.ada } } });
});

test.each(['', '/permissionGrants'])(
  'a permission the package does not ask for is missing for /chats/{id}%s',
  async (tail) => {
    const reply = await world.microsoft('GET', `/beta/chats/${ids.crew}${tail}`, { token });
    expect(reply).toMatchObject({
      status: 403,
      body: {
        error: {
          message: expect.stringContaining("grants on the request 'TeamsActivity.Send.Chat, ChatMember.Read.Chat'"),
        },
      },
    });
  },
);

test.each([
  ['POST', '/v1.0/teamwork/sendActivityNotificationToRecipients', 'graph'],
  ['PATCH', '/beta/chats', 'graph'],
  ['POST', '/teams/v3/conversations', 'connector'],
  ['GET', '/common/oauth2/authorize', 'login'],
])('%s %s is not emulated: 501, and a line in the wire log', async (method, path, service) => {
  expect(await world.microsoft(method, path, { token })).toMatchObject({
    status: 501,
    body: { error: { code: 'NotEmulated', message: `The Countersign sandbox does not emulate ${method} ${path}` } },
  });
  expect((await world.api('GET', '/wire')).body).toMatchObject({
    exchanges: { 0: { service, operation: 'notEmulated', method, path, status: 501, state: 'answered' } },
  });
});
