// A bot that is slow, away or at fault.
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../botChats.ts';
import type { HeardActivity } from '../recordingBot.ts';
import type { Reply, TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

const saidShape = z.object({ message: z.object({ id: z.string(), delivery: z.string() }) });

let world: TestSandbox;

afterEach(() => world.stop());

async function say(text = 'help'): Promise<Reply> {
  const { personal, ada } = await botChats(world);
  return await world.api('POST', `/chats/${personal}/messages`, { from: ada, text });
}

async function press(): Promise<Reply> {
  const { personal, ada } = await botChats(world);
  const { body } = await world.api('GET', `/chats/${personal}/messages`);
  const messageId = /"id":"(\d+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  const action = { type: 'Action.Execute', verb: 'view', data: {} };
  return await world.api('POST', `/chats/${personal}/messages/${messageId}/invoke`, { from: ada, action });
}

async function lastDelivery(): Promise<unknown> {
  const { body } = await world.api('GET', '/wire');
  return typeof body === 'object' && body !== null && 'exchanges' in body
    ? Object.values(body.exchanges ?? {})[0]
    : body;
}

async function order(effect: object): Promise<void> {
  await world.api('PUT', '/faults', { faults: [{ service: 'bot', effect, times: 1 }] });
}

/** The activities with this text, once the bot has heard two and both are answered. */
async function heardTwice(text: string): Promise<readonly HeardActivity[]> {
  return await world.sandbox.waitFor(async () => {
    const heard = world.bot.heard.filter((activity) => activity['text'] === text);
    const { body } = await world.api('GET', '/wire');
    return heard.length === 2 && !JSON.stringify(body).includes('"state":"open"') ? heard : undefined;
  }, `${text} to be heard twice`);
}

test('a bot that does not answer in time is given up', async () => {
  world = await startTestSandbox({ botTimeoutMs: 150, startProduct: false });
  world.bot.answer = undefined;
  expect((await say()).body).toMatchObject({ botStatus: null });
  expect(await press()).toMatchObject({ status: 504, body: { error: 'The bot did not answer in time' } });
  expect(await lastDelivery()).toMatchObject({
    direction: 'toBot',
    service: 'bot',
    operation: 'activity',
    state: 'reset',
  });
});

test('what did not arrive is marked, and arrives as the same message when its writer tries again', async () => {
  world = await startTestSandbox();
  world.bot.answer = { status: 503, body: {} };
  const { message } = saidShape.parse((await say()).body);
  expect(message.delivery).toBe('failed');

  world.bot.answer = { status: 200, body: {} };
  const { personal } = await botChats(world);
  const again = await world.api('POST', `/chats/${personal}/messages/${message.id}/deliver`, {});
  expect(again).toMatchObject({ status: 200, body: { botStatus: 200 } });
  expect(world.bot.heard.filter(({ type }) => type === 'message')).toMatchObject([
    { id: message.id, text: 'help' },
    { id: message.id, text: 'help' },
  ]);
  const { body } = await world.api('GET', `/chats/${personal}/messages`);
  expect(body).toMatchObject({ messages: [{ delivery: 'none' }, { id: message.id, delivery: 'delivered' }] });
});

test('a bot that is away cannot be reached', async () => {
  world = await startTestSandbox();
  await world.bot.stop();
  expect((await say()).body).toMatchObject({ botStatus: null, message: { delivery: 'failed' } });
  expect(await press()).toMatchObject({ status: 502, body: { error: 'The bot could not be reached' } });
});

test("the bot's own error is passed on", async () => {
  world = await startTestSandbox();
  world.bot.answer = { status: 500, body: {} };
  expect((await say()).body).toMatchObject({ botStatus: 500 });
});

test('an ordered status answers in the place of the bot', async () => {
  world = await startTestSandbox();
  const heard = world.bot.heard.length;
  await world.api('PUT', '/faults', { faults: [{ service: 'bot', effect: { kind: 'status', status: 503 } }] });
  expect((await say()).body).toMatchObject({ botStatus: 503 });
  expect(world.bot.heard).toHaveLength(heard);
});

test('an activity whose answer is lost was heard', async () => {
  world = await startTestSandbox();
  await world.api('PUT', '/faults', { faults: [{ service: 'bot', effect: { kind: 'loseAnswer' } }] });
  expect((await say('heard?')).body).toMatchObject({ botStatus: null });
  expect(world.bot.heard.at(-1)).toMatchObject({ text: 'heard?' });
});

test('an activity that is cut off was never heard', async () => {
  world = await startTestSandbox();
  const heard = world.bot.heard.length;
  await order({ kind: 'reset' });
  expect((await say()).body).toMatchObject({ botStatus: null, message: { delivery: 'failed' } });
  expect(world.bot.heard).toHaveLength(heard);
});

test('an activity can reach the bot twice with the same id', async () => {
  world = await startTestSandbox();
  await order({ kind: 'twice', id: 'same' });
  expect((await say('twice')).body).toMatchObject({ botStatus: 200 });
  const [first, second] = await heardTwice('twice');
  expect(second).toEqual(first);
});

test('an activity can reach the bot again with another id and the same timestamp', async () => {
  world = await startTestSandbox();
  await order({ kind: 'twice', id: 'other', milliseconds: 20 });
  await say('again');
  const [first, second] = await heardTwice('again');
  expect(second?.id).not.toBe(first?.id);
  expect({ ...second, id: '' }).toEqual({ ...first, id: '' });
});

test('a later activity overtakes an earlier one', async () => {
  world = await startTestSandbox();
  await order({ kind: 'overtaken', milliseconds: 60_000 });
  const first = say('first');
  await world.sandbox.waitFor(
    async () => JSON.stringify(await lastDelivery()).includes('Overtaken') || undefined,
    'the first one to wait',
  );
  await say('second');
  await first;
  const texts = world.bot.heard.filter(({ type }) => type === 'message').map((heard) => heard['text']);
  expect(texts).toEqual(['second', 'first']);
});

test('a fault of one person leaves what others do alone', async () => {
  world = await startTestSandbox();
  const { bob } = await botChats(world);
  await world.api('PUT', '/faults', { faults: [{ service: 'bot', person: bob, effect: { kind: 'reset' } }] });
  expect((await say()).body).toMatchObject({ botStatus: 200 });
});
