// The product as a child process: started as production starts it, killed and stopped on demand.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const readyTimeoutMs = 60_000;
const readyIntervalMs = 25;
const stopTimeoutMs = 10_000;
const keptLines = 2_000;
const shownLines = 20;

export type ProductStatus = 'starting' | 'ready' | 'stopped';

export type Product = {
  readonly url: string;
  status(): ProductStatus;
  pid(): number | null;
  /** Resolves when the product is ready; throws with its last lines when it ends before that. */
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM, and SIGKILL after ten seconds. */
  stop(): Promise<void>;
  /** What it wrote so far, over all its starts. */
  logs(): string[];
};

type Options = {
  readonly command: readonly [string, ...string[]];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly url: string;
  /** Called whenever the status changes or a line is written. */
  readonly announce: () => void;
  readonly onLine?: ((line: string) => void) | undefined;
};

/** A product that is not started yet. */
export function createProduct({ command, directory, environment, url, announce, onLine }: Options): Product {
  const lines: string[] = [];
  let child: ChildProcess | undefined;
  let status: ProductStatus = 'stopped';

  function become(next: ProductStatus): void {
    status = next;
    announce();
  }

  async function start(): Promise<void> {
    if (child !== undefined) return;
    const [file, ...args] = command;
    const started = spawn(file, args, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    const killWithSandbox = () => void started.kill('SIGKILL');
    process.once('exit', killWithSandbox);
    become('starting');
    for (const stream of [started.stdout, started.stderr]) collect(stream);
    started.once('close', () => {
      process.off('exit', killWithSandbox);
      child = undefined;
      become('stopped');
    });
    await ready(started);
    become('ready');
  }

  function collect(stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine?.(line);
      announce();
    });
  }

  async function ready(started: ChildProcess): Promise<void> {
    const deadline = Date.now() + readyTimeoutMs;
    while (Date.now() < deadline) {
      if (child !== started) throw new Error(`The product ended before it was ready:\n${lastLines()}`);
      if (await answersReady()) return;
      await wait(readyIntervalMs);
    }
    await kill();
    throw new Error(`The product was not ready after ${readyTimeoutMs} ms:\n${lastLines()}`);
  }

  async function answersReady(): Promise<boolean> {
    try {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }

  function lastLines(): string {
    return lines.slice(-shownLines).join('\n');
  }

  async function kill(): Promise<void> {
    await end('SIGKILL');
  }

  async function stop(): Promise<void> {
    await end('SIGTERM');
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child === undefined) return;
    const ending = child;
    const closed = once(ending, 'close');
    ending.kill(signal);
    const timer = setTimeout(() => ending.kill('SIGKILL'), stopTimeoutMs);
    await closed;
    clearTimeout(timer);
  }

  return { url, status: () => status, pid: () => child?.pid ?? null, start, kill, stop, logs: () => [...lines] };
}

/** A bot somebody else runs: always taken for ready, and nothing the sandbox could start or stop. */
export function foreignProduct(url: string): Product {
  const nothing = () => Promise.resolve();
  return { url, status: () => 'ready', pid: () => null, start: nothing, kill: nothing, stop: nothing, logs: () => [] };
}
