// npm run sandbox: a local Teams with the product in it. Ctrl-C stops everything.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { startSandbox } from './sandbox.ts';

const dataDir = join(resolve(import.meta.dirname, '..'), '.data', 'sandbox');
await rm(dataDir, { recursive: true, force: true });

const sandbox = await startSandbox({
  pagePort: 3979,
  productPort: 3978,
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

// The page is there at once and shows how the product comes up.
process.stdout.write(`Countersign sandbox: open ${sandbox.pageUrl}\n`);
await sandbox.product.start().catch(giveUp);

function giveUp(error: unknown): never {
  process.stderr.write(`The sandbox could not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
