// Faults and the wire log, as a client of Microsoft's side meets them.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../botChats.ts';
import type { Reply, TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

let world: TestSandbox;
let token: string;
let crew: string;

beforeAll(async () => {
  world = await startTestSandbox();
  token = await world.token(world.sandbox.cloud.botScope);
  ({ crew } = await botChats(world));
});

afterEach(async () => {
  await order();
});
afterAll(() => world.stop());

const wireShape = z.object({ exchanges: z.array(z.looseObject({ operation: z.string(), state: z.string() })) });

const revisionShape = z.object({ revision: z.number() });

async function order(...faults: readonly unknown[]): Promise<Reply> {
  return await world.api('PUT', '/faults', { faults });
}

async function post(text: string): Promise<Reply> {
  return await world.microsoft('POST', `/teams/v3/conversations/${crew}/activities`, {
    token,
    body: { type: 'message', text },
  });
}

async function lastPost() {
  const { exchanges } = wireShape.parse((await world.api('GET', '/wire')).body);
  return exchanges.find(({ operation }) => operation === 'postActivity');
}

async function isInChat(text: string): Promise<boolean> {
  return JSON.stringify((await world.api('GET', `/chats/${crew}/messages`)).body).includes(text);
}

test('an ordered status comes with Retry-After, and nothing is processed', async () => {
  const effect = { kind: 'status', status: 429, retryAfterSeconds: 2 };
  await order({ service: 'connector', operation: 'postActivity', effect, times: 1 });
  const reply = await post('throttled');
  expect([reply.status, reply.headers.get('Retry-After')]).toEqual([429, '2']);
  expect(await isInChat('throttled')).toBe(false);
  expect((await post('let through')).status).toBe(201);
});

test('an ordered body is sent as it is', async () => {
  const body = { error: { code: 'ServiceError', message: 'out of order' } };
  await order({ service: 'connector', effect: { kind: 'status', status: 500, body } });
  expect(await post('x')).toMatchObject({ status: 500, body });
});

test('a request whose answer is lost was processed', async () => {
  await order({ service: 'connector', effect: { kind: 'loseAnswer' } });
  await expect(post('lost answer')).rejects.toThrow();
  expect(await isInChat('lost answer')).toBe(true);
  expect(await lastPost()).toMatchObject({ state: 'reset', status: null });
});

test('a held request shows in the log and is neither processed nor answered when it is let go', async () => {
  await order({ service: 'connector', effect: { kind: 'hold' } });
  const outcome = post('held back').then(
    () => 'answered',
    () => 'reset',
  );
  const held = async () => ((await lastPost())?.state === 'held' ? true : undefined);
  await world.sandbox.waitFor(held, 'the held request');
  await order();
  expect(await outcome).toBe('reset');
  expect(await isInChat('held back')).toBe(false);
});

test('a delayed request is answered later', async () => {
  await order({ service: 'connector', effect: { kind: 'delay', milliseconds: 30 } });
  expect((await post('late')).status).toBe(201);
  expect(await lastPost()).toMatchObject({ state: 'answered', status: 201 });
});

test('the wire log shows bodies both ways and no token', async () => {
  await world.token(world.sandbox.cloud.botScope);
  await post('for the log');
  const { body } = await world.api('GET', '/wire');
  expect(body).toMatchObject({
    exchanges: {
      0: { service: 'connector', requestBody: { text: 'for the log' }, responseBody: { id: expect.any(String) } },
      1: {
        operation: 'token',
        requestBody: { client_secret: '(not shown)' },
        responseBody: { access_token: '(not shown)' },
      },
    },
  });
  expect(JSON.stringify(body)).not.toContain(token);
});

test('a connection that is cut at once has done nothing', async () => {
  await order({ service: 'connector', effect: { kind: 'reset' } });
  await expect(post('cut off')).rejects.toThrow();
  expect(await isInChat('cut off')).toBe(false);
  expect(await lastPost()).toMatchObject({ state: 'reset', note: 'Cut before anything was done, as ordered' });
});

test.each([
  ['connector', 412, undefined, 'PreconditionFailed'],
  ['connector', 429, undefined, 'Throttled'],
  ['connector', 403, 'BotDisabledByAdmin', 'BotDisabledByAdmin'],
] as const)(
  'an ordered status of the %s, %i, carries the code that goes with it',
  async (service, status, code, sent) => {
    await order({ service, effect: { kind: 'status', status, code } });
    expect(await post('x')).toMatchObject({ status, body: { error: { code: sent } } });
  },
);

test("an ordered status of Graph comes in Graph's envelope", async () => {
  await order({ service: 'graph', effect: { kind: 'status', status: 503 } });
  expect(await world.microsoft('GET', `/v1.0/chats/${crew}`)).toMatchObject({
    status: 503,
    body: { error: { code: 'ServiceUnavailable', innerError: { 'request-id': expect.any(String) } } },
  });
});

test('a wrong clock is seen in the Date of the answer', async () => {
  await order({ service: 'connector', effect: { kind: 'wrongClock', seconds: 3600 } });
  const reply = await post('an hour ahead');
  expect(reply.status).toBe(201);
  const aheadMs = Date.parse(reply.headers.get('Date') ?? '') - Date.now();
  expect(aheadMs / 60_000).toBeCloseTo(60, 0);
});

test('a fault of one chat leaves the others alone', async () => {
  await order({ service: 'connector', chatId: 'another chat', effect: { kind: 'status', status: 503 } });
  expect((await post('elsewhere')).status).toBe(201);
});

test.each([
  ['a message to Microsoft sent twice', { service: 'graph', effect: { kind: 'twice', id: 'same' } }],
  ['a clock of the bot', { service: 'bot', effect: { kind: 'wrongClock', seconds: 1 } }],
  ['a chance of nothing', { service: 'graph', effect: { kind: 'reset' }, chance: 0 }],
])('%s cannot be ordered', async (_what, fault) => {
  expect((await order(fault)).status).toBe(400);
});

test('the log is asked for what is new in it', async () => {
  const { revision } = revisionShape.parse((await world.api('GET', '/wire')).body);
  await post('newest');
  const { body } = await world.api('GET', `/wire?since=${revision}`);
  expect(wireShape.parse(body).exchanges).toMatchObject([{ requestBody: { text: 'newest' } }]);
  expect((await world.api('GET', '/wire?since=yesterday')).status).toBe(400);
});
