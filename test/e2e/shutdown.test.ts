// SIGTERM while calls are under way: the process ends in time and in order, and nothing is lost or said twice.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProductProcess } from '../../chaos/disasters/productProcess.ts';
import { keepProduct } from '../../chaos/disasters/productProcess.ts';
import { findFreePort } from '../../sandbox/http/listen.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const wire = z.object({ exchanges: z.array(z.object({ operation: z.string(), state: z.string() })) });
const calls = z.object({ calls: z.array(z.object({ chainId: z.number() })) });

const requests = ['Deploy 1', 'Deploy 2', 'Deploy 3', 'Deploy 4', 'Deploy 5'];

let sandbox: Sandbox;
let chat: Chat;
let ada: TeamsUser;
let bob: TeamsUser;
let product: ProductProcess;
let folder: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-shutdown-'));
  port = await findFreePort();
  const options = { startProduct: false, productUrl: `http://127.0.0.1:${port}`, dataDir: join(folder, 'data') };
  ({ sandbox, chat, ada, bob } = await startReleaseCrew(options));
  product = startProduct();
  await product.ready();
  await sandbox.product.start();
}, 120_000);

afterAll(async () => {
  await product.stop();
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
});

function startProduct(): ProductProcess {
  const logPath = join(folder, 'product.log');
  return keepProduct({ name: 'product', port, environment: sandbox.environment, logPath, onOwnEnd: () => undefined });
}

async function isUnderWay(operation: string): Promise<boolean> {
  const { exchanges } = wire.parse(await chat.api('GET', '/wire'));
  return exchanges.some((exchange) => exchange.operation === operation && exchange.state === 'open');
}

test('a busy product that is told to stop ends within ten seconds, and the next one does what was left', async () => {
  const slow = { kind: 'delay', milliseconds: 600 };
  await chat.api('PUT', '/faults', {
    faults: [
      { service: 'graph', operation: 'sendActivityNotification', effect: slow },
      { service: 'connector', operation: 'postActivity', effect: slow },
    ],
  });
  for (const title of requests) await ada.write(`<at>Countersign</at> request "${title}" from <at>Bob Okafor</at>`);
  await sandbox.waitFor(
    async () => ((await isUnderWay('sendActivityNotification')) ? true : undefined),
    'a notification to be under way',
  );

  const { code, seconds } = await product.stop();

  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  product = startProduct();
  await product.ready();
  await sandbox.waitFor(
    async () => ((await bob.feed()).length >= requests.length ? true : undefined),
    'Bob to be asked for everything',
    30_000,
  );
  const accepted = calls.parse(await chat.api('GET', `/people/${bob.objectId}/feed/calls`)).calls;
  expect(accepted).toHaveLength(requests.length);
  const posted = (await chat.messages()).filter(
    ({ attachments, onlyFor }) => attachments.length > 0 && onlyFor === null,
  );
  expect(posted).toHaveLength(requests.length);
}, 90_000);
