// `npm run sandbox` as it is: a second one leaves the first alone, or runs beside it on other ports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { findFreePort } from '../../sandbox/http/listen.ts';
import type { Ports } from '../../sandbox/ports.ts';

const stateShape = z.object({
  product: z.object({ status: z.string(), url: z.string() }),
  people: z.array(z.object({ objectId: z.string(), name: z.string() })),
  chats: z.array(z.object({ id: z.string(), name: z.string() })),
});

let stack: AsyncDisposableStack;
beforeEach(() => {
  stack = new AsyncDisposableStack();
});
afterEach(() => stack.disposeAsync(), 30_000);

async function freePorts(): Promise<Ports> {
  const [page, product] = await Promise.all([findFreePort(), findFreePort()]);
  return { page, product };
}

/** The command with these ports: its page's API, and how it ends. */
function runSandbox({ page, product }: Ports) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, SANDBOX_PORT: String(page), PORT: String(product) };
  const child = spawn(process.execPath, ['sandbox/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([once(child, 'exit'), text(child.stderr)]).then(([, stderr]) => ({
    exitCode: child.exitCode,
    stderr,
  }));
  stack.defer(() => rm(`.data/sandbox-${page}`, { recursive: true, force: true }));
  stack.defer(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const api = `http://localhost:${page}/sandbox/api`;

  async function get(path: string): Promise<unknown> {
    return await (await fetch(`${api}${path}`)).json();
  }

  /** Looks after every change that the sandbox tells of. */
  async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
    const signal = AbortSignal.timeout(90_000);
    const reader = (await fetch(`${api}/events`, { signal })).body?.getReader();
    while (reader && !(await reader.read()).done) {
      if (!(await isSo())) continue;
      await reader.cancel();
      return;
    }
    throw new Error('The sandbox told of no further changes');
  }

  return {
    ended,
    opened: () => once(child.stdout, 'data'),
    productIsReady: () => waitUntil(async () => stateShape.parse(await get('/state')).product.status === 'ready'),
    /** Somebody asks for an approval, and its card is posted: the product has written to its database. */
    async asks(title: string): Promise<void> {
      const { chats, people } = stateShape.parse(await get('/state'));
      const path = `/chats/${encodeURIComponent(chats.find(({ name }) => name === 'Release crew')?.id ?? '')}/messages`;
      const from = people.find(({ name }) => name === 'Ada Berg')?.objectId;
      const said = { from, text: `<at>Countersign</at> request ${title} from <at>Bob Okafor</at>` };
      await fetch(`${api}${path}`, { method: 'POST', body: JSON.stringify(said) });
      await waitUntil(async () => JSON.stringify(await get(path)).includes(`"text":"${title}"`));
    },
  };
}

test('a second one says that one runs already, ends, and the first works on; on other ports one starts beside it', async () => {
  const ports = await freePorts();
  const first = runSandbox(ports);
  await first.opened();
  await first.productIsReady();

  const second = await runSandbox(ports).ended;

  expect(second.exitCode).toBe(1);
  expect(second.stderr).toMatch(
    new RegExp(`^A sandbox already runs at http://localhost:${ports.page}/\\. .*SANDBOX_PORT=\\d+ npm run sandbox\\n$`),
  );
  await first.asks('Deploy 1.4');

  const otherPorts = await freePorts();
  await runSandbox(otherPorts).opened();
  expect(existsSync(`.data/sandbox-${otherPorts.page}`)).toBe(true);
  await first.asks('Deploy 1.5');
}, 120_000);

test('where the port of the product is taken nothing is written', async () => {
  const { page, product } = await freePorts();
  const other = createServer().listen(product, '127.0.0.1');
  stack.defer(() => void other.close());
  await once(other, 'listening');

  const { exitCode, stderr } = await runSandbox({ page, product }).ended;

  expect(exitCode).toBe(1);
  expect(stderr).toContain(`Port ${product}, where the product should listen, is in use by another process.`);
  expect(existsSync(`.data/sandbox-${page}`)).toBe(false);
});
