// npm run sandbox: a local Teams with the product in it. Ctrl-C stops everything.
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { PortTaken } from './http/listen.ts';
import { readPorts, whoseIsPort } from './ports.ts';
import { startSandbox } from './sandbox.ts';

const ports = readPorts(process.env);
if (typeof ports === 'string') endWith(ports);

/** One for each page port, so that no sandbox works with another one's database. */
const dataDir = join(resolve(import.meta.dirname, '..'), '.data', `sandbox-${ports.page}`);

const sandbox = await startSandbox({
  pagePort: ports.page,
  productPort: ports.product,
  dataDir,
  startProduct: false,
  logLevel: process.env['LOG_LEVEL'] ?? 'warn',
  onProductLine: (line) => process.stderr.write(`${line}\n`),
}).catch(giveUp);

async function stop(): Promise<void> {
  await sandbox.stop();
  process.exit(0);
}

process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());

// What an earlier sandbox has left behind goes only now: as long as this one has the ports, nobody works with the folder.
await rm(dataDir, { recursive: true, force: true });
await mkdir(dataDir, { recursive: true });

// The page is there at once and shows how the product comes up.
process.stdout.write(`Countersign sandbox: open ${sandbox.pageUrl}\n`);
await sandbox.product.start().catch(giveUp);

async function giveUp(error: unknown): Promise<never> {
  if (error instanceof PortTaken && typeof ports === 'object') endWith(await whoseIsPort(error.port, ports));
  endWith(`The sandbox could not start. ${error instanceof Error ? error.message : String(error)}`);
}

function endWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
