// The product as a process of its own, with nothing but an environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { productArguments } from '../../sandbox/productCommand.ts';

export type ProductProcess = {
  readonly url: string;
  /** Waits for a log line with this message, whether it came already or is to come, and returns it. */
  logs(message: string): Promise<Record<string, unknown>>;
  /** Returns its exit code. */
  stop(): Promise<number | null>;
};

export async function startProduct(environment: Record<string, string>): Promise<ProductProcess> {
  const child = spawn(process.execPath, productArguments, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: Record<string, unknown>[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(parseLine(line)));

  async function logs(message: string): Promise<Record<string, unknown>> {
    const signal = AbortSignal.timeout(30_000);
    for (;;) {
      const found = lines.find(({ msg }) => msg === message);
      if (found) return found;
      await once(reader, 'line', { signal });
    }
  }

  const { port } = await logs('Countersign is ready');
  return {
    url: `http://localhost:${String(port)}`,
    logs,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

function parseLine(line: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(line);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
