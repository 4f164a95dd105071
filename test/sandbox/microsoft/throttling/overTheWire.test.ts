// Throttling as the product meets it: 429 in the form of each service.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { asMicrosoft } from '../../../../sandbox/microsoft/throttling/throttling.ts';
import { botChats } from '../../botChats.ts';
import type { Reply, TestSandbox } from '../../testSandbox.ts';
import { startTestSandbox } from '../../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;
let graphToken: string;
let botToken: string;

beforeAll(async () => {
  world = await startTestSandbox({ throttling: asMicrosoft });
  ids = await botChats(world);
  [graphToken, botToken] = await Promise.all([
    world.token(world.sandbox.cloud.graphScope),
    world.token(world.sandbox.cloud.botScope),
  ]);
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.api('POST', '/throttling/count');
});

/** Only these limits hold, and nothing is left in their windows: a minute's window is never waited for. */
async function limit(windows: Readonly<Record<string, readonly object[]>>): Promise<Reply> {
  const others = { feedPerTenant: [], feedInAll: [], feedPerPerson: [], postsPerChat: [], connectorPerTenant: [] };
  return await world.api('PUT', '/throttling', { mode: 'enforced', windows: { ...others, ...windows } });
}

async function ring(userId: string, chainId = 1): Promise<Reply> {
  return await world.microsoft('POST', `/v1.0/chats/${ids.crew}/sendActivityNotification`, {
    token: graphToken,
    body: {
      topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${ids.crew}` },
      activityType: 'taskCreated',
      chainId,
      previewText: { content: 'New' },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId },
      templateParameters: [{ name: 'taskId', value: '#1' }],
    },
  });
}

async function post(text: string): Promise<Reply> {
  return await world.microsoft('POST', `/teams/v3/conversations/${ids.crew}/activities`, {
    token: botToken,
    body: { type: 'message', text },
  });
}

async function violations(): Promise<unknown> {
  const { body } = await world.api('GET', '/throttling');
  const counted = [...JSON.stringify(body).matchAll(/"name":"(\w+)".*?"violations":(\d+)/g)];
  return Object.fromEntries(counted.flatMap(([, name = '', count]) => (count === '0' ? [] : [[name, Number(count)]])));
}

test("too many notifications are answered Graph's 429 with Retry-After, and nobody is rung", async () => {
  await limit({ feedPerTenant: [{ calls: 1, seconds: 100 }] });
  expect((await ring(ids.carla, 51)).status).toBe(204);
  const throttled = await ring(ids.carla, 52);
  expect(throttled).toMatchObject({
    status: 429,
    body: {
      error: {
        code: 'TooManyRequests',
        message: 'Please retry again later.',
        innerError: { code: '429', status: '429', message: 'Please retry after' },
      },
    },
  });
  // The machine's clock may be set meanwhile.
  expect(Number(throttled.headers.get('Retry-After'))).toBeCloseTo(100, -1);
  expect(JSON.stringify((await world.api('GET', `/people/${ids.carla}/feed`)).body)).not.toContain('"chainId":52');
  expect(await violations()).toEqual({ feedPerTenant: 1 });
});

test('a person who was rung too often is not rung, while others still are', async () => {
  await limit({ feedPerPerson: [{ calls: 2, seconds: 100 }] });
  const statuses = [];
  for (const person of [ids.bob, ids.bob, ids.bob, ids.ada]) statuses.push((await ring(person)).status);
  expect(statuses).toEqual([204, 204, 429, 204]);
  expect(await violations()).toEqual({ feedPerPerson: 1 });
});

test("too many messages are answered the Connector's 429, and do not appear in the chat", async () => {
  await limit({ postsPerChat: [{ calls: 1, seconds: 100 }] });
  expect((await post('first')).status).toBe(201);
  const throttled = await post('one too many');
  expect([throttled.status, throttled.body, throttled.headers.get('Retry-After')]).toEqual([
    429,
    { error: { code: 'Throttled', message: 'Too many requests.' } },
    '100',
  ]);
  expect(JSON.stringify((await world.api('GET', `/chats/${ids.crew}/messages`)).body)).not.toContain('one too many');
});

test('the wire log tells which limit was passed, and when to come again', async () => {
  await limit({ postsPerChat: [{ calls: 0, seconds: 7 }] });
  await post('throttled');
  expect((await world.api('GET', '/wire')).body).toMatchObject({
    exchanges: {
      0: { status: 429, retryAfterSeconds: 7, note: 'Messages posted, changed or deleted in one chat' },
    },
  });
});

test('a call without a good token uses nothing up', async () => {
  await limit({ connectorPerTenant: [{ calls: 0, seconds: 1 }] });
  expect((await world.microsoft('GET', `/teams/v3/conversations/${ids.crew}/members`)).status).toBe(401);
  expect(await violations()).toEqual({});
});

test('switched off, calls beyond the limits pass and are counted', async () => {
  await world.api('PUT', '/throttling', { mode: 'counted', windows: { feedPerPerson: [{ calls: 0, seconds: 1 }] } });
  expect((await ring(ids.bob)).status).toBe(204);
  expect(await violations()).toMatchObject({ feedPerPerson: 1 });
});

test('a limit that Microsoft does not have is refused', async () => {
  expect(await limit({ feedPerPlanet: [] })).toMatchObject({ status: 400 });
});
