// The product as a child of the sandbox.
import { afterEach, expect, test } from '@jest/globals';

import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';

let sandbox: Sandbox | undefined;

afterEach(async () => {
  await sandbox?.stop();
  sandbox = undefined;
});

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const productCommand = [process.execPath, 'test/fixtures/sampleBot.mjs'] as const;
  sandbox = await startSandbox({ productCommand, ...options });
  return sandbox;
}

async function state(of: Sandbox): Promise<unknown> {
  return await (await fetch(`${of.apiUrl}/state`)).json();
}

async function order(of: Sandbox, action: string): Promise<unknown> {
  return await (await fetch(`${of.apiUrl}/product/${action}`, { method: 'POST' })).json();
}

test('a started product is ready and has been told of the five default chats', async () => {
  const started = await start();
  expect(await state(started)).toMatchObject({ product: { status: 'ready', pid: expect.any(Number) } });
  await started.waitFor(() => started.product.logs().find((line) => line === 'heard 10'), 'the last installation');
});

test('the product gets its own environment and nothing of the sandbox’s', async () => {
  const started = await start();
  const line = await started.waitFor(
    () => started.product.logs().find((text) => text.startsWith('variables:')),
    'the variables',
  );
  expect(line).toContain('BOT_ID BOT_PASSWORD BOT_TENANT_ID BOT_TYPE CLOUD DATA_DIR');
  expect(line).not.toMatch(/JEST|NODE_OPTIONS|npm_/);
});

test('a killed product is stopped, and a new start replays nothing', async () => {
  const started = await start();
  expect(await order(started, 'kill')).toEqual({ product: { status: 'stopped', pid: null, url: expect.any(String) } });
  const before = started.product.logs().length;
  expect(await order(started, 'start')).toMatchObject({ product: { status: 'ready' } });
  expect(
    started.product
      .logs()
      .slice(before)
      .filter((line) => line.startsWith('heard')),
  ).toEqual([]);
});

test('the product is told to listen on this machine only', async () => {
  const { environment } = await start({ startProduct: false });
  expect(environment).toMatchObject({ HOST: '127.0.0.1' });
});

test('a stopped product had time to tidy up', async () => {
  const started = await start();
  await order(started, 'stop');
  expect(started.product.logs().at(-1)).toBe('stopping');
});

test('a product that ends before it is ready fails the start with its last words', async () => {
  await expect(start({ logLevel: 'fatal' })).rejects.toThrow(/ended before it was ready:\nno good configuration/);
});

test('without a start the product is stopped and can be started later', async () => {
  const later = await start({ startProduct: false });
  expect(await state(later)).toMatchObject({ product: { status: 'stopped', pid: null } });
  await later.product.start();
  expect(await state(later)).toMatchObject({ product: { status: 'ready' } });
});

test('with a database address the product gets no data folder', async () => {
  const { environment } = await start({ startProduct: false, databaseUrl: 'postgres://localhost/x' });
  expect(environment).toMatchObject({ DATABASE_URL: 'postgres://localhost/x' });
  expect(environment).not.toHaveProperty('DATA_DIR');
});

test('a port that is taken is named', async () => {
  const first = await start({ startProduct: false });
  const pagePort = Number(new URL(first.pageUrl).port);
  await expect(startSandbox({ startProduct: false, pagePort })).rejects.toThrow(`Cannot listen on port ${pagePort}`);
});
