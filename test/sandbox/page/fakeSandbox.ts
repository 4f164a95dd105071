// A fake of the sandbox's API that serves the real page: just enough for the page's own tests.
// One statement per call on the response: where restify is loaded too, its writeHead answers nothing to chain on.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { PageFile } from '../../../sandbox/page.ts';
import { createFakeWorld } from './fakeWorld.ts';
import type { FakeWorld } from './fakeWorld.ts';

const posted = z.object({
  from: z.string().default(''),
  text: z.string().default(''),
  trigger: z.string().default(''),
  timeZone: z.string().optional(),
  faults: z.array(z.unknown()).default([]),
  action: z.object({ verb: z.string(), data: z.object({ comment: z.string().default('') }) }).optional(),
});

export type FakeSandbox = { url: string; world: FakeWorld; stop(): Promise<void> };

export async function startFakeSandbox(files: ReadonlyMap<string, PageFile>): Promise<FakeSandbox> {
  const listeners = new Set<ServerResponse>();
  const world = createFakeWorld(() => {
    for (const listener of listeners) listener.write('data: {"revision": 1}\n\n');
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const api = path.startsWith('/sandbox/api/') ? path.slice('/sandbox/api/'.length) : undefined;
    if (path.startsWith('/icons/')) {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(await readFile(join('appPackage', path)));
      return;
    }
    if (api === undefined) {
      servePage(files, path, response);
      return;
    }
    if (api === 'events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      listeners.add(response);
      return;
    }
    const body = posted.parse(
      request.method === 'GET' || request.method === 'DELETE' ? {} : await json(request).catch(() => ({})),
    );
    if (body.timeZone !== undefined) world.trials.timeZones.push(body.timeZone);
    const answer = answerTo(world, `${request.method ?? ''} ${api.split('/').map(decodeURIComponent).join('/')}`, body);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: `The fake has no ${api}.` }));
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake listens on no port');
  return {
    url: `http://localhost:${address.port}`,
    world,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function servePage(files: ReadonlyMap<string, PageFile>, path: string, response: ServerResponse): void {
  const file = files.get(path) ?? files.get('/index.html');
  response.writeHead(200, { 'content-type': file?.contentType ?? 'text/plain' });
  response.end(file?.body);
}

function answerTo(world: FakeWorld, request: string, body: z.infer<typeof posted>): object | undefined {
  const [, method, what = '', id = '', part = '', part2 = '', part3 = ''] =
    /^(\w+) ([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(request) ?? [];
  const route = [method, what, part, part3].filter(Boolean).join(' ');
  switch (route) {
    case 'GET state':
      return world.state();
    case 'GET chats messages':
      return { messages: world.messagesOf(id) };
    case 'POST chats messages':
      return { message: world.say(id, body.from, body.text), botStatus: 200 };
    case 'POST chats messages deliver':
      world.deliver(id, part2);
      return {};
    case 'POST chats messages invoke': {
      const { verb = '', data } = body.action ?? {};
      const pressed = { from: body.from, trigger: body.trigger, verb, comment: data?.comment ?? '' };
      return { status: 200, body: world.press(id, part2, pressed) };
    }
    case 'GET people feed':
      return { items: world.feedOf(id) };
    case 'POST people feed read':
      world.markRead(id, part2);
      return {};
    case 'GET wire':
      return { revision: 0, exchanges: [] };
    case 'GET faults':
      return { faults: world.faults() };
    case 'PUT faults':
      world.setFaults(body.faults);
      return {};
    case 'POST product':
      world.steer(id === 'start' ? 'ready' : 'stopped');
      return {};
    default:
      return undefined;
  }
}
