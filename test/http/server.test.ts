// The routes besides messages, and requests that fit none.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startInbound } from './inbound.ts';
import type { Inbound } from './inbound.ts';

let inbound: Inbound;

beforeAll(async () => {
  inbound = await startInbound();
});
afterAll(() => inbound.stop());

async function ask(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${inbound.url}${path}`, init);
  return { status: response.status, body: await response.json() };
}

test('/healthz says that the process runs', async () => {
  expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
});

test('/readyz is 200 when all is ready', async () => {
  inbound.setReady([]);

  expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
});

test('/readyz is 503 and names what is not ready', async () => {
  inbound.setReady(['The database does not answer.']);

  expect(await ask('/readyz')).toEqual({
    status: 503,
    body: { status: 'not ready', reasons: ['The database does not answer.'] },
  });
});

test('/readyz is 200 with what somebody should look at', async () => {
  inbound.setReady([], ['The clock is wrong.']);

  expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready', notes: ['The clock is wrong.'] } });
});

test('/metrics is text as Prometheus reads it, and takes no token', async () => {
  const response = await fetch(`${inbound.url}/metrics`);

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toBe('# TYPE turns counter\nturns 1\n');
});

test.each(['GET', 'PUT', 'DELETE'])('%s /api/messages is 405', async (method) => {
  expect(await ask('/api/messages', { method })).toEqual({
    status: 405,
    body: { error: `/api/messages does not take ${method}.` },
  });
});

test('an unknown path is 404', async () => {
  expect(await ask('/admin')).toEqual({ status: 404, body: { error: 'There is nothing at /admin.' } });
});

test('none of this is an error in the log', () => {
  expect(inbound.takeLog()).toEqual([]);
});

test('a caller that hangs up in the middle of its body is no error in the log', async () => {
  const own = await startInbound();
  const socket = connect(Number(new URL(own.url).port), 'localhost');
  socket.write('POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"type":', () => {
    socket.destroy();
  });
  await new Promise((resolve) => socket.once('close', resolve));
  // Another request on a connection of its own: by its answer the first one's end has been seen.
  await fetch(`${own.url}/healthz`);

  await own.stop();

  expect(own.takeLog()).toEqual([]);
});
