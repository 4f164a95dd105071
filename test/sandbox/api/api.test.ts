// The sandbox's own API: what it shows, and what it refuses in one sentence.
import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { botChats } from '../botChats.ts';
import type { TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;

beforeAll(async () => {
  world = await startTestSandbox();
  ids = await botChats(world);
});

afterAll(() => world.stop());

test('the default world is eight people in five languages, two group chats, and a personal chat each', async () => {
  const { body } = await world.api('GET', '/state');
  expect(body).toMatchObject({
    tenant: { name: 'Contoso Works' },
    app: { name: 'Countersign', botId: world.sandbox.environment['BOT_ID'] },
    product: { status: 'ready', pid: null, url: world.bot.url },
    people: [
      { name: 'Ada Berg', locale: 'en-US', timeZone: null },
      { name: 'Bob Okafor', locale: 'en-US', timeZone: null },
      { name: 'Carla Ruiz', locale: 'en-US', timeZone: null },
      { name: 'Dana Ito', locale: 'en-US', timeZone: null },
      { name: 'Jonas Keller', locale: 'de-DE' },
      { name: 'Claire Dubois', locale: 'fr-FR' },
      { name: 'Diego Vega', locale: 'es-ES' },
      { name: 'Aiko Mori', locale: 'ja-JP', timeZone: 'Asia/Tokyo' },
    ],
    chats: expect.arrayContaining([
      expect.objectContaining({ name: 'Release crew', memberIds: [ids.ada, ids.bob, ids.carla] }),
      expect.objectContaining({ kind: 'groupChat', name: 'World launch', targetedMessages: 'allowed' }),
      ...[ids.ada, ids.dana].map((id) => expect.objectContaining({ kind: 'personal', memberIds: [id] })),
    ]),
  });
});

test('the default chats are empty but for the notice that the app was added', async () => {
  const { body } = await world.api('GET', `/chats/${ids.crew}/messages`);
  expect(body).toMatchObject({ messages: [{ from: { kind: 'system' }, text: 'Countersign was added to this chat' }] });
});

test('at its first start the bot is told of every default chat', () => {
  expect(world.bot.heard.filter(({ type }) => type === 'installationUpdate')).toHaveLength(10);
});

test('a message can be deleted once', async () => {
  const { body } = await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text: 'oops' });
  const id = /"id":"(\d+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  expect((await world.api('DELETE', `/chats/${ids.crew}/messages/${id}`)).status).toBe(200);
  expect(await world.api('DELETE', `/chats/${ids.crew}/messages/${id}`)).toMatchObject({ status: 404 });
});

test.each([
  ['an unknown chat', 'GET', '/chats/nowhere/messages', undefined, 404, 'There is no chat nowhere'],
  ['an unknown person', 'GET', '/people/nobody/feed', undefined, 404, 'There is nobody with the object id nobody'],
  ['a body that is not JSON', 'POST', '/chats/:crew/messages', undefined, 400, 'The body must be JSON'],
  ['an empty text', 'POST', '/chats/:crew/messages', { from: ':ada', text: ' ' }, 400, /^text: /],
  ['a foreign property', 'POST', '/chats/:crew/messages', { from: ':ada', text: 'x', loud: true }, 400, /loud/],
  [
    'a sender outside the chat',
    'POST',
    '/chats/:crew/messages',
    { from: ':dana', text: 'x' },
    403,
    'Dana Ito is not in this chat',
  ],
  [
    'a stranger mentioned',
    'POST',
    '/chats/:crew/messages',
    { from: ':ada', text: '<at>Eve</at>' },
    400,
    'There is nobody called Eve to mention',
  ],
  [
    'a second installation',
    'POST',
    '/chats/:crew/app',
    undefined,
    409,
    'Countersign is installed in this chat already',
  ],
  [
    'a member who is in already',
    'POST',
    '/chats/:crew/members',
    { objectId: ':bob' },
    409,
    'Bob Okafor is in this chat already',
  ],
  [
    'a member for a personal chat',
    'POST',
    '/chats/:personal/members',
    { objectId: ':bob' },
    400,
    'A personal chat takes no further members',
  ],
  [
    'leaving a personal chat',
    'DELETE',
    '/chats/:personal/members/:ada',
    undefined,
    400,
    'Nobody can leave a personal chat',
  ],
  [
    'removing somebody who is not in',
    'DELETE',
    '/chats/:crew/members/:dana',
    undefined,
    403,
    'Dana Ito is not in this chat',
  ],
  [
    'delivering again what the system wrote',
    'POST',
    '/chats/:crew/messages/1/deliver',
    {},
    404,
    'Nobody wrote a message 1',
  ],
  ['a card that is not there', 'POST', '/chats/:crew/messages/1/invoke', {}, 404, 'There is no message 1'],
  [
    'an item that is not there',
    'POST',
    '/people/:bob/feed/1/read',
    undefined,
    404,
    'There is no item 1 in the feed of Bob Okafor',
  ],
  [
    'an unknown effect',
    'PUT',
    '/faults',
    { faults: [{ service: 'graph', effect: { kind: 'fire' } }] },
    400,
    /faults\.0\.effect/,
  ],
  ['an unknown path', 'GET', '/weather', undefined, 404, "The sandbox's API has no /sandbox/api/weather"],
] as const)('%s is refused', async (_what, method, path, body, status, error) => {
  const fill = (text: string) =>
    text.replaceAll(/:(crew|personal|ada|bob|carla|dana)\b/g, (_all, name: keyof typeof ids) => ids[name]);
  const filled: unknown = body === undefined ? undefined : JSON.parse(fill(JSON.stringify(body)));
  const reply = await world.api(method, fill(path), filled);
  const sentence = typeof error === 'string' ? error : expect.stringMatching(error);
  expect(reply).toMatchObject({ status, body: { error: sentence } });
});

test('a page of another origin may not drive the sandbox', async () => {
  const headers = { Origin: 'https://evil.example' };
  const reply = await fetch(`${world.sandbox.apiUrl}/chats/${ids.crew}/app`, { method: 'DELETE', headers });
  expect(reply.status).toBe(403);
});

test('every change is told by a server-sent event', async () => {
  const { body } = await fetch(`${world.sandbox.apiUrl}/events`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = (await reader?.read())?.value ?? '';
  await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text: 'news' });
  const second = (await reader?.read())?.value ?? '';
  await reader?.cancel();
  const revision = (event: string) => Number(/data: \{"revision":(\d+)\}/.exec(event)?.[1]);
  expect(revision(second)).toBeGreaterThan(revision(first));
});

test('every address inside the page gets index.html', async () => {
  const [root, deep] = await Promise.all(['', 'l/message/x/1'].map((path) => fetch(`${world.sandbox.pageUrl}${path}`)));
  expect(root?.headers.get('Content-Type')).toContain('text/html');
  expect(await deep?.text()).toBe(await root?.text());
});

test('the icons the manifest declares are served by their ids', async () => {
  const [declared, unknown] = await Promise.all(
    ['approval', 'color'].map((iconId) => fetch(`${world.sandbox.pageUrl}icons/${iconId}.png`)),
  );
  expect(declared?.headers.get('Content-Type')).toBe('image/png');
  expect(Buffer.from((await declared?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
    await readFile('appPackage/icons/approval.png'),
  );
  expect(unknown?.status).toBe(404);
});

test('a file the page does not have is not found', async () => {
  expect((await fetch(`${world.sandbox.pageUrl}missing.js`)).status).toBe(404);
});
