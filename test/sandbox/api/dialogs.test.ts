// Dialogs and the message extension through the API: what the bot is asked, and what is refused before it is.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../botChats.ts';
import { localizedManifestPath } from '../factories.ts';
import type { TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;

const postedShape = z.object({ message: z.object({ id: z.string(), createdAt: z.string() }) });
const continues = { task: { type: 'continue', value: { title: 'Request approval', card: {} } } };

beforeAll(async () => {
  world = await startTestSandbox({ manifestPath: localizedManifestPath });
  ids = await botChats(world);
});

beforeEach(() => {
  world.bot.heard.length = 0;
  world.bot.answer = { status: 200, body: continues };
});

afterAll(() => world.stop());

async function say(text: string) {
  const { body } = await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text });
  return postedShape.parse(body).message;
}

test('a button with task/fetch opens a dialog: its data travels with the type, without what is for the client', async () => {
  const { id } = await say('the card');
  const data = { msteams: { type: 'task/fetch' }, form: 'request' };
  const body = { from: ids.ada, messageId: id, data, theme: 'dark' };
  const reply = await world.api('POST', `/chats/${ids.crew}/task/fetch`, body);
  expect(reply).toMatchObject({ status: 200, body: { status: 200, body: continues } });
  expect(world.bot.heard).toMatchObject([
    {
      type: 'invoke',
      name: 'task/fetch',
      replyToId: id,
      conversation: { id: ids.crew },
      from: { aadObjectId: ids.ada },
    },
  ]);
  expect(world.bot.heard[0]?.['value']).toEqual({
    data: { form: 'request', type: 'task/fetch' },
    context: { theme: 'dark' },
  });
});

test('a dialog is sent back with its data as it is', async () => {
  const body = { from: ids.ada, data: { form: 'request', step: 'send', title: 'Deploy' } };
  await world.api('POST', `/chats/${ids.crew}/task/submit`, body);
  expect(world.bot.heard).toMatchObject([{ type: 'invoke', name: 'task/submit' }]);
  expect(world.bot.heard[0]?.['value']).toEqual({ data: body.data, context: { theme: 'default' } });
});

test('any other submit on a card in a chat is a message with a value and no text', async () => {
  const { id } = await say('the card');
  const body = { from: ids.bob, data: { choice: 'b' } };
  const reply = await world.api('POST', `/chats/${ids.crew}/messages/${id}/submit`, body);
  expect(reply).toMatchObject({ status: 200, body: { botStatus: 200 } });
  expect(world.bot.heard).toMatchObject([
    { type: 'message', value: { choice: 'b' }, replyToId: id, from: { aadObjectId: ids.bob } },
  ]);
  expect(world.bot.heard[0]).not.toHaveProperty('text');
});

test('an action command of the compose box opens its dialog', async () => {
  await world.api('POST', `/chats/${ids.crew}/extension/fetch`, { from: ids.ada, commandId: 'requestApproval' });
  expect(world.bot.heard).toMatchObject([
    {
      name: 'composeExtension/fetchTask',
      value: { commandId: 'requestApproval', commandContext: 'compose', context: { theme: 'default' } },
    },
  ]);
  expect(world.bot.heard[0]?.['value']).not.toHaveProperty('messagePayload');
});

test('an action command on a message describes the message to the bot', async () => {
  const { id, createdAt } = await say('Ship it with <at>Bob Okafor</at>?');
  const body = { from: ids.bob, commandId: 'requestApproval', messageId: id };
  await world.api('POST', `/chats/${ids.crew}/extension/fetch`, body);
  expect(world.bot.heard).toMatchObject([
    {
      from: { aadObjectId: ids.bob },
      value: {
        commandContext: 'message',
        messagePayload: {
          id,
          createdDateTime: createdAt,
          linkToMessage: expect.stringMatching(new RegExp(`^${world.sandbox.pageUrl}l/message/.*/${id}\\?context=`)),
          subject: null,
          body: { contentType: 'html', content: expect.stringContaining('Ship it with <span') },
          from: { user: { id: ids.ada, displayName: 'Ada Berg', userIdentityType: 'aadUser' } },
          mentions: [{ mentionText: 'Bob Okafor', mentioned: { user: { id: ids.bob } } }],
        },
      },
    },
  ]);
});

test('what was filled in goes back with the command, in a chat without the bot as well', async () => {
  await world.api('DELETE', `/chats/${ids.crew}/app`);
  world.bot.heard.length = 0;
  const body = { from: ids.ada, commandId: 'createTask', data: { title: 'Notes' } };
  const reply = await world.api('POST', `/chats/${ids.crew}/extension/submit`, body);
  await world.api('POST', `/chats/${ids.crew}/app`);
  expect(reply.status).toBe(200);
  expect(world.bot.heard[0]).toMatchObject({
    name: 'composeExtension/submitAction',
    conversation: { id: ids.crew, conversationType: 'groupChat' },
    value: { commandId: 'createTask', commandContext: 'compose', data: { title: 'Notes' } },
  });
  expect(world.bot.heard[0]?.['value']).not.toHaveProperty('botMessagePreviewAction');
});

test('what a message extension put into the compose box is sent as a card of the person', async () => {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }];
  const body = { from: ids.ada, text: '', attachments };
  const reply = await world.api('POST', `/chats/${ids.crew}/messages`, body);
  expect(reply).toMatchObject({ status: 200, body: { message: { text: '', attachments } } });
});

test.each([
  ['a command the package does not declare', 'extension/fetch', { commandId: 'orderPizza' }, 404, /declares no action/],
  ['a query', 'extension/fetch', { commandId: 'find' }, 404, /declares no action find for compose/],
  [
    'a command on a message that is for the compose box',
    'extension/fetch',
    { commandId: 'createTask', messageId: '1' },
    404,
    /for message/,
  ],
  ['a command on no message', 'extension/fetch', { commandId: 'requestApproval', messageId: '1' }, 404, /no message 1/],
  ['a dialog of no card', 'task/fetch', { messageId: '1' }, 404, /no message 1/],
  ['a dialog in an unknown theme', 'task/fetch', { theme: 'sepia' }, 400, /theme/],
] as const)('%s is refused', async (_what, path, body, status, error) => {
  const reply = await world.api('POST', `/chats/${ids.crew}/${path}`, { from: ids.ada, ...body });
  expect(reply).toMatchObject({ status, body: { error: expect.stringMatching(error) } });
  expect(world.bot.heard).toEqual([]);
});

test('a dialog needs the app in the chat', async () => {
  await world.api('DELETE', `/chats/${ids.crew}/app`);
  const reply = await world.api('POST', `/chats/${ids.crew}/task/fetch`, { from: ids.ada });
  await world.api('POST', `/chats/${ids.crew}/app`);
  expect(reply).toMatchObject({ status: 403, body: { error: 'Countersign is not installed in this chat' } });
});

test('a bot that answers with an error is told as it is, and one that cannot be reached as that', async () => {
  world.bot.answer = { status: 500, body: {} };
  const failed = await world.api('POST', `/chats/${ids.crew}/task/fetch`, { from: ids.ada });
  expect(failed).toMatchObject({ status: 200, body: { status: 500 } });
  await world.api('PUT', '/faults', { faults: [{ service: 'bot', effect: { kind: 'loseAnswer' }, times: 1 }] });
  const lost = await world.api('POST', `/chats/${ids.crew}/task/fetch`, { from: ids.ada });
  expect(lost).toMatchObject({ status: 502 });
});
