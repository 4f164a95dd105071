// What the bot hears of what people do.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';

import { botChats } from '../botChats.ts';
import type { TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;

beforeAll(async () => {
  world = await startTestSandbox();
  ids = await botChats(world);
});

beforeEach(() => {
  world.bot.heard.length = 0;
  world.bot.answer = { status: 200, body: {} };
});

afterAll(() => world.stop());

const clientInfo = (timezone: string): unknown => expect.objectContaining({ type: 'clientInfo', timezone });

const botId = () => world.sandbox.environment['BOT_ID'] ?? '';

test('a message that mentions the app reaches the bot with its mentions and the client’s time zone', async () => {
  const text = '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>';
  const reply = await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text });
  expect(reply).toMatchObject({ status: 200, body: { botStatus: 200, message: { text } } });
  const [activity] = world.bot.heard;
  expect(activity).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: `${world.sandbox.microsoftUrl}/teams/`,
    text,
    from: { name: 'Ada Berg', aadObjectId: ids.ada },
    recipient: { id: `28:${botId()}`, name: 'Countersign' },
    conversation: { id: ids.crew, conversationType: 'groupChat', isGroup: true },
    channelData: { tenant: { id: world.sandbox.environment['BOT_TENANT_ID'] } },
    entities: [
      { type: 'mention', text: '<at>Countersign</at>', mentioned: { id: `28:${botId()}`, name: 'Countersign' } },
      { type: 'mention', text: '<at>Bob Okafor</at>', mentioned: { name: 'Bob Okafor' } },
      { type: 'clientInfo', locale: 'en-US', timezone: 'Europe/Berlin' },
    ],
  });
  expect(reply.body).toMatchObject({ message: { id: activity?.id } });
});

test('a client tells its own time zone with messages and invokes', async () => {
  const timeZone = 'America/New_York';
  const text = '<at>Countersign</at> help';
  const reply = await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text, timeZone });
  const { message } = z.object({ message: z.object({ id: z.string() }) }).parse(reply.body);
  const action = { type: 'Action.Execute', verb: 'view', data: {} };
  const press = { from: ids.ada, action, timeZone };
  await world.api('POST', `/chats/${ids.crew}/messages/${message.id}/invoke`, press);
  const zones = { localTimezone: timeZone, entities: expect.arrayContaining([clientInfo(timeZone)]) };
  expect(world.bot.heard).toMatchObject([
    { type: 'message', ...zones },
    { type: 'invoke', ...zones },
  ]);
});

test('the bot does not hear what a group says among itself', async () => {
  const reply = await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text: 'lunch?' });
  expect(reply.body).toMatchObject({ botStatus: null, message: { delivery: 'none' } });
  expect(world.bot.heard).toEqual([]);
});

test('the bot hears everything in a personal chat', async () => {
  await world.api('POST', `/chats/${ids.personal}/messages`, { from: ids.ada, text: 'help' });
  expect(world.bot.heard).toMatchObject([
    { text: 'help', conversation: { id: ids.personal, conversationType: 'personal', isGroup: false } },
  ]);
});

test("an activity carries a token of the channel that the bot can check by the channel's keys", async () => {
  await world.api('POST', `/chats/${ids.personal}/messages`, { from: ids.ada, text: 'help' });
  const token = world.bot.authorizations.at(-1)?.replace('Bearer ', '') ?? '';
  const keys = createRemoteJWKSet(new URL(`${world.sandbox.microsoftUrl}/v1/.well-known/keys`));
  const { payload } = await jwtVerify(token, keys, { issuer: 'https://api.botframework.com', audience: botId() });
  expect(payload).toMatchObject({ serviceurl: `${world.sandbox.microsoftUrl}/teams/` });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

test('a pressed button reaches the bot as an invoke about the card’s message', async () => {
  const posted = await world.microsoft('POST', `/teams/v3/conversations/${ids.crew}/activities`, {
    token: await world.token(world.sandbox.cloud.botScope),
    body: { type: 'message', text: 'a card' },
  });
  const messageId = JSON.stringify(posted.body).match(/\d+/)?.[0] ?? '';
  const card = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } };
  world.bot.answer = { status: 200, body: card };
  const action = { type: 'Action.Execute', verb: 'approve', data: { item: '7', comment: 'fine' } };
  const press = { from: ids.bob, action, trigger: 'manual' };
  const reply = await world.api('POST', `/chats/${ids.crew}/messages/${messageId}/invoke`, press);
  expect(reply.body).toEqual({ status: 200, body: card });
  expect(world.bot.heard).toMatchObject([
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: expect.stringMatching(/^f:/),
      replyToId: messageId,
      from: { aadObjectId: ids.bob },
      value: { action, trigger: 'manual' },
    },
  ]);
});

test('removing and installing the app is told as Teams tells it', async () => {
  await world.api('DELETE', `/chats/${ids.crew}/app`);
  await world.api('POST', `/chats/${ids.crew}/app`);
  const bot = [{ id: `28:${botId()}` }];
  expect(world.bot.heard).toMatchObject([
    { type: 'conversationUpdate', membersRemoved: bot },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'conversationUpdate', membersAdded: bot },
    { type: 'installationUpdate', action: 'add' },
  ]);
});

test('people who come and go are told by their ids, without names', async () => {
  await world.api('POST', `/chats/${ids.crew}/members`, { objectId: ids.dana });
  await world.api('DELETE', `/chats/${ids.crew}/members/${ids.dana}`);
  const dana = [{ id: expect.stringMatching(/^29:/), aadObjectId: ids.dana }];
  expect(world.bot.heard).toMatchObject([{ membersAdded: dana }, { membersRemoved: dana }]);
});

test('where the app is not installed the bot hears nothing', async () => {
  await world.api('DELETE', `/chats/${ids.crew}/app`);
  world.bot.heard.length = 0;
  await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text: '<at>Countersign</at> help' });
  await world.api('POST', `/chats/${ids.crew}/members`, { objectId: ids.dana });
  await world.api('DELETE', `/chats/${ids.crew}/members/${ids.dana}`);
  expect(world.bot.heard).toEqual([]);
  await world.api('POST', `/chats/${ids.crew}/app`);
});
