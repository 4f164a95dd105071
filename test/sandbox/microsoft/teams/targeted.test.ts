// Targeted messages: one member sees them, and who is refused them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';

import { botChats } from '../../botChats.ts';
import type { TestSandbox } from '../../testSandbox.ts';
import { startTestSandbox } from '../../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;
let token: string;
let bobsTeamsId: string;

const stateShape = z.object({ people: z.array(z.object({ objectId: z.string(), teamsId: z.string() })) });
const idShape = z.object({ id: z.string() });

beforeAll(async () => {
  world = await startTestSandbox();
  ids = await botChats(world);
  token = await world.token(world.sandbox.cloud.botScope);
  bobsTeamsId = await teamsIdOf(ids.bob);
});

afterAll(() => world.stop());

async function teamsIdOf(objectId: string): Promise<string> {
  const { people } = stateShape.parse((await world.api('GET', '/state')).body);
  return people.find((person) => person.objectId === objectId)?.teamsId ?? '';
}

type Call = { readonly chat?: string; readonly id?: string; readonly query?: string; readonly body?: object };

async function call(method: string, { chat = ids.crew, id, query = '?isTargetedActivity=true', body }: Call) {
  const path = `/teams/v3/conversations/${chat}/activities${id === undefined ? '' : `/${id}`}${query}`;
  return await world.microsoft(method, path, { token, body });
}

async function whisper(text: string): Promise<string> {
  const { body } = await call('POST', { body: { type: 'message', text, recipient: { id: bobsTeamsId } } });
  return idShape.parse(body).id;
}

async function seenBy(person: string): Promise<string> {
  return JSON.stringify((await world.api('GET', `/chats/${ids.crew}/messages?viewer=${person}`)).body);
}

test('only its recipient sees a targeted message, which says whose it is', async () => {
  await whisper('just for Bob');
  expect(await seenBy(ids.bob)).toContain(
    `"text":"just for Bob","mentions":[],"attachments":[],"onlyFor":"${ids.bob}"`,
  );
  expect(await seenBy(ids.ada)).not.toContain('just for Bob');
});

test('it can be changed and deleted with the same query, and stays with its recipient', async () => {
  const id = await whisper('first');
  expect((await call('PUT', { id, body: { type: 'message', text: 'second' } })).status).toBe(200);
  expect(await seenBy(ids.bob)).toContain('"text":"second"');
  expect(await seenBy(ids.ada)).not.toContain('second');
  expect((await call('DELETE', { id })).status).toBe(200);
  expect(await call('DELETE', { id })).toMatchObject({ status: 404 });
});

test('without the query a targeted message is not found, and with it no other is', async () => {
  const id = await whisper('quiet');
  const body = { type: 'message', text: 'loud' };
  const notFound = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
  expect(await call('PUT', { id, query: '', body })).toMatchObject(notFound);
  const posted = await call('POST', { query: '', body });
  expect(await call('PUT', { id: idShape.parse(posted.body).id, body })).toMatchObject(notFound);
});

test('an update may not name a recipient', async () => {
  const id = await whisper('for Bob');
  const body = { type: 'message', text: 'for all', recipient: { id: bobsTeamsId } };
  expect(await call('PUT', { id, body })).toMatchObject({ status: 400, body: { error: { code: 'Bad Argument' } } });
});

test('a button of a card that somebody else alone sees cannot be pressed', async () => {
  const id = await whisper('a card');
  const press = { from: ids.ada, action: { type: 'Action.Execute', verb: 'approve' } };
  const reply = await world.api('POST', `/chats/${ids.crew}/messages/${id}/invoke`, press);
  expect(reply).toMatchObject({ status: 404, body: { error: `Ada Berg does not see the message ${id}` } });
});

test('a targeted message without a recipient is refused', async () => {
  const reply = await call('POST', { body: { type: 'message', text: 'hm' } });
  expect(reply).toMatchObject({ status: 400, body: { error: { code: 'Bad Argument' } } });
});

test('a recipient outside the chat is refused', async () => {
  const recipient = { id: await teamsIdOf(ids.dana) };
  const reply = await call('POST', { body: { type: 'message', text: 'hm', recipient } });
  expect(reply).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
});

test('there are no targeted messages in a personal chat', async () => {
  const body = { type: 'message', text: 'hm', recipient: { id: await teamsIdOf(ids.ada) } };
  expect(await call('POST', { chat: ids.personal, body })).toMatchObject({ status: 400 });
});

test('a chat whose tenant does not have the preview refuses them, and takes them again when it does', async () => {
  const body = { type: 'message', text: 'preview', recipient: { id: bobsTeamsId } };
  await world.api('PUT', `/chats/${ids.crew}/targetedMessages`, { allowed: false });
  expect((await call('POST', { body })).status).toBe(403);
  await world.api('PUT', `/chats/${ids.crew}/targetedMessages`, { allowed: true });
  expect((await call('POST', { body })).status).toBe(201);
});
