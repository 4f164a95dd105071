// One process of the product: started as in production, killed and stopped, and started anew whenever it has ended.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { productArguments } from '../../sandbox/productCommand.ts';

export type ProductProcess = {
  readonly name: string;
  readonly url: string;
  /** Whether it has been ready since it was last started, and when that was. */
  readySince(): Date | undefined;
  isRunning(): boolean;
  /** Resolves when it is ready. */
  ready(): Promise<void>;
  /** SIGKILL; it is started anew at once. */
  kill(): void;
  /** SIGTERM, and no new start. Resolves with how it ended. */
  stop(): Promise<{ readonly code: number | null; readonly seconds: number }>;
};

type Options = {
  readonly name: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logPath: string;
  /** Told when it ends by itself. `wasReady`: it had come up before. */
  readonly onOwnEnd: (end: { readonly code: number | null; readonly wasReady: boolean }) => void;
};

const repository = resolve(import.meta.dirname, '../..');
const lookEveryMs = 20;
const restartAfterMs = 300;

/** Starts it at once. */
export function keepProduct({ name, port, environment, logPath, onOwnEnd }: Options): ProductProcess {
  const url = `http://127.0.0.1:${port}`;
  const log = createWriteStream(logPath, { flags: 'a' });
  let child: ChildProcess | undefined;
  let readyAt: Date | undefined;
  let isWanted = true;
  let isKilled = false;

  async function run(): Promise<void> {
    const started = spawn(process.execPath, productArguments, {
      cwd: repository,
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    isKilled = false;
    const endWithUs = () => void started.kill('SIGKILL');
    process.once('exit', endWithUs);
    for (const stream of [started.stdout, started.stderr]) stream.pipe(log, { end: false });
    const ended = once(started, 'exit');
    void noteReady(started);
    await ended;
    process.off('exit', endWithUs);
    const wasReady = readyAt !== undefined;
    readyAt = undefined;
    if (!wasToEnd()) onOwnEnd({ code: started.exitCode, wasReady });
  }

  function wasToEnd(): boolean {
    return isKilled || !isWanted;
  }

  async function noteReady(started: ChildProcess): Promise<void> {
    while (started.exitCode === null && started.signalCode === null) {
      if (await isReady(url)) {
        readyAt = new Date();
        return;
      }
      await wait(lookEveryMs);
    }
  }

  async function keep(): Promise<void> {
    while (isWanted) {
      await run();
      if (!wasToEnd()) await wait(restartAfterMs);
    }
  }

  const kept = keep();
  return {
    name,
    url,
    readySince: () => readyAt,
    isRunning: () => child?.exitCode === null && child.signalCode === null,
    async ready() {
      while (readyAt === undefined) await wait(lookEveryMs);
    },
    kill() {
      isKilled = true;
      readyAt = undefined;
      child?.kill('SIGKILL');
    },
    async stop() {
      const startedAt = performance.now();
      isWanted = false;
      child?.kill('SIGTERM');
      await kept;
      log.end();
      return { code: child?.exitCode ?? null, seconds: (performance.now() - startedAt) / 1000 };
    },
  };
}

export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
