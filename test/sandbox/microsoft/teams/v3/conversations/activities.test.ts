// The Bot Connector: posting, editing, deleting.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../../../../botChats.ts';
import type { Reply, TestSandbox } from '../../../../testSandbox.ts';
import { startTestSandbox } from '../../../../testSandbox.ts';

let world: TestSandbox;
let token: string;
let crew: string;
let personal: string;

beforeAll(async () => {
  world = await startTestSandbox();
  token = await world.token(world.sandbox.cloud.botScope);
  ({ crew, personal } = await botChats(world));
});

afterAll(() => world.stop());

const idShape = z.object({ id: z.string() });

async function activities(method: string, tail = '', body?: unknown, chatId = crew): Promise<Reply> {
  return await world.microsoft(method, `/teams/v3/conversations/${chatId}/activities${tail}`, { token, body });
}

async function post(body: unknown = { type: 'message', text: 'hello' }): Promise<string> {
  return idShape.parse((await activities('POST', '', body)).body).id;
}

async function messages(): Promise<unknown[]> {
  const reply = await world.api('GET', `/chats/${encodeURIComponent(crew)}/messages`);
  return z.object({ messages: z.array(z.unknown()) }).parse(reply.body).messages;
}

test('a posted message appears in the chat under the id the bot gets', async () => {
  const mention = { type: 'mention', text: '<at>Bob Okafor</at>', mentioned: { id: '29:unknown', name: 'Bob Okafor' } };
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } };
  const id = await post({ type: 'message', text: 'See here', attachments: [card], entities: [mention] });
  expect((await messages()).at(-1)).toMatchObject({
    id,
    from: { kind: 'app', name: 'Countersign' },
    text: 'See here',
    attachments: [card],
    mentions: [{ text: '<at>Bob Okafor</at>', name: 'Bob Okafor', objectId: null }],
  });
});

test('the id of the conversation may be percent-encoded', async () => {
  const reply = await activities('POST', '', { type: 'message', text: 'hello' }, encodeURIComponent(crew));
  expect(reply.status).toBe(201);
});

test('a reply is a message of the chat', async () => {
  expect((await activities('POST', '/f:some-invoke', { type: 'message', text: 'reply' })).status).toBe(201);
  expect((await messages()).at(-1)).toMatchObject({ text: 'reply' });
});

test('typing is accepted and leaves nothing behind', async () => {
  const before = (await messages()).length;
  expect((await activities('POST', '', { type: 'typing' })).status).toBe(201);
  expect(await messages()).toHaveLength(before);
});

test('an edit changes the message in its place', async () => {
  const id = await post();
  expect(await activities('PUT', `/${id}`, { type: 'message', text: 'changed' })).toMatchObject({
    status: 200,
    body: { id },
  });
  expect((await messages()).at(-1)).toMatchObject({ id, text: 'changed', version: 2 });
});

test('a deleted message can be edited no more', async () => {
  const id = await post();
  expect((await activities('DELETE', `/${id}`)).status).toBe(200);
  expect(await activities('PUT', `/${id}`, { type: 'message', text: 'changed' })).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
});

test.each([
  ['no message at all', 'not JSON'],
  ['no type', {}],
  ['nothing to show', { type: 'message', text: '' }],
])('%s is a bad argument', async (_what, body) => {
  expect(await activities('POST', '', body)).toMatchObject({ status: 400, body: { error: { code: 'Bad Argument' } } });
});

test('a message of more than 100 KB in UTF-16 is too big', async () => {
  const text = 'x'.repeat(52 * 1024);
  expect(await activities('POST', '', { type: 'message', text })).toMatchObject({
    status: 413,
    body: { error: { code: 'MessageSizeTooBig' } },
  });
});

test('an unknown conversation is not found', async () => {
  expect(await activities('POST', '', { type: 'message', text: 'x' }, '19:none@thread.v2')).toMatchObject({
    status: 404,
    body: { error: { code: 'ConversationNotFound' } },
  });
});

test("a person's message cannot be deleted by the bot", async () => {
  const { ada } = await botChats(world);
  const reply = await world.api('POST', `/chats/${crew}/messages`, { from: ada, text: 'mine' });
  const { message } = z.object({ message: idShape }).parse(reply.body);
  expect(await activities('DELETE', `/${message.id}`)).toMatchObject({ status: 403 });
});

test('a bot that was removed is not in the roster any more', async () => {
  await world.api('DELETE', `/chats/${crew}/app`);
  const reply = await activities('POST', '', { type: 'message', text: 'x' });
  await world.api('POST', `/chats/${crew}/app`);
  expect(reply).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
});

test('a person who removed the app cannot be written to', async () => {
  await world.api('DELETE', `/chats/${personal}/app`);
  expect(await activities('POST', '', { type: 'message', text: 'x' }, personal)).toMatchObject({
    status: 403,
    body: { error: { code: 'ForbiddenOperationException' } },
  });
});

test('no token, a foreign one, or one for Graph is refused', async () => {
  const graphToken = await world.token(world.sandbox.cloud.graphScope);
  for (const bad of [undefined, 'eyJ.not.atoken', graphToken]) {
    const call = bad === undefined ? {} : { token: bad };
    const reply = await world.microsoft('DELETE', `/teams/v3/conversations/${crew}/activities/1`, call);
    expect(reply.status).toBe(401);
  }
});
