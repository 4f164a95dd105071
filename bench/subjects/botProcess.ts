// A bot under test as a process of its own: started, waited for, looked at from outside, stopped.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { nowMs } from '../clock.ts';

export type BotProcess = {
  readonly url: string;
  /** Resolves with the milliseconds until `/readyz` was answered, and not with 503. */
  start(): Promise<number>;
  stop(): Promise<void>;
  /** Resident memory now. */
  residentMegabytes(): number;
  /** Processor time used since the start of the process. */
  cpuMs(): number;
};

export type BotProcessOptions = {
  /** Arguments of Node, the program's file first. */
  readonly args: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Takes what the process writes. */
  readonly logPath: string;
};

const repository = fileURLToPath(new URL('../../', import.meta.url));
const startWithinMs = 120_000;
const lookEveryMs = 5;
const shownCharacters = 2_000;
/** USER_HZ: the unit of the times in /proc/<pid>/stat. */
const msPerTick = 10;

export function createBotProcess({ args, port, environment, logPath }: BotProcessOptions): BotProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function start(): Promise<number> {
    const startedAt = nowMs();
    const log = openSync(logPath, 'a');
    const started = spawn(process.execPath, args, { cwd: repository, env: environment, stdio: ['ignore', log, log] });
    closeSync(log);
    child = started;
    process.once('exit', kill);
    started.once('exit', (code, signal) => {
      if (child === started) console.error(`${args.join(' ')} ended (${signal ?? code ?? ''}):\n${tail(logPath)}`);
    });
    while (!(await isReady(url))) {
      if (started.exitCode !== null) throw new Error(`${args.join(' ')} ended:\n${tail(logPath)}`);
      if (nowMs() - startedAt > startWithinMs) throw new Error(`${args.join(' ')} is not ready:\n${tail(logPath)}`);
      await wait(lookEveryMs);
    }
    return nowMs() - startedAt;
  }

  function kill(): void {
    child?.kill('SIGKILL');
  }

  async function stop(): Promise<void> {
    if (child === undefined) return;
    const ending = child;
    child = undefined;
    process.off('exit', kill);
    if (ending.exitCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGTERM');
    await ended;
  }

  function procFile(name: string): string {
    return readFileSync(`/proc/${child?.pid ?? 'none'}/${name}`, 'utf8');
  }

  return {
    url,
    start,
    stop,
    residentMegabytes: () => Number(/VmRSS:\s+(\d+) kB/.exec(procFile('status'))?.[1]) / 1024,
    cpuMs() {
      // The second field, the program's name, may hold blanks; user and system time are the 12th and 13th after it.
      const fields = procFile('stat')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * msPerTick;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) });
    await response.body?.cancel();
    // The Teams SDK knows no such path; whoever says 404 is up.
    return response.status < 500;
  } catch {
    return false;
  }
}

function tail(path: string): string {
  return readFileSync(path, 'utf8').slice(-shownCharacters);
}
