// Keeps a second process away from a folder of the embedded database, which itself would let both write and be damaged.
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DatabaseUnusable } from './databaseUnusable.ts';
import { processStart } from './processStart.ts';

const fileName = 'countersign.lock';

/** Who holds the folder. `started`: what tells the process from a later one with the same number, where the system says. */
const holderSchema = z.object({
  id: z.string(),
  pid: z.int(),
  host: z.string(),
  since: z.iso.datetime(),
  started: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** The holder touches its file this often, so that one on another machine (or in another container) is seen to live. */
const touchEveryMs = 5000;
const silentAfterMs = 30_000;

/** Another process works with this folder. */
export class DataFolderInUse extends DatabaseUnusable {
  constructor(folder: string, holder: Holder | undefined) {
    const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process';
    super(
      `The data folder ${folder} is in use by ${who}. Stop that process first, or set DATABASE_URL to a PostgreSQL server, which several processes may share.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/**
 * Takes the folder, also from a process that has died.
 * @returns what gives it back.
 * @throws DataFolderInUse
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, fileName);
  const content = JSON.stringify(ourselves());
  // Each round that fails has found a dead holder's file, or one that was just removed.
  for (let round = 0; !isWritten(path, content); round += 1) {
    const found = read(path);
    if (found !== undefined && (round === 10 || isAlive(found)))
      throw new DataFolderInUse(folder, parseHolder(found.content));
    if (found !== undefined) removeDead(path, found.content);
  }
  const touching = setInterval(() => {
    touch(path);
  }, touchEveryMs).unref();
  return () => {
    clearInterval(touching);
    if (read(path)?.content === content) rmSync(path, { force: true });
  };
}

function ourselves(): Holder {
  const { pid } = process;
  const started = processStart(pid);
  const since = new Date().toISOString();
  return { id: randomUUID(), pid, host: hostname(), since, ...(started === undefined ? {} : { started }) };
}

/** Whoever makes the file has the folder: the system lets one of them do so. */
function isWritten(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

type Found = { readonly content: string; readonly touchedAt: number };

function read(path: string): Found | undefined {
  try {
    return { content: readFileSync(path, 'utf8'), touchedAt: statSync(path).mtimeMs };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** On this machine the system knows; of another one (or a file that is just being written) its last touch tells. */
function isAlive({ content, touchedAt }: Found): boolean {
  const holder = parseHolder(content);
  if (holder?.host !== hostname()) return Date.now() - touchedAt < silentAfterMs;
  if (holder.started === undefined) return holder.pid !== process.pid && isRunning(holder.pid);
  return processStart(holder.pid) === holder.started;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function parseHolder(content: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

/** By renaming, which one of several can do; what somebody else has made meanwhile is put back. */
function removeDead(path: string, deadContent: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const removed = readFileSync(aside, 'utf8');
  if (removed !== deadContent) isWritten(path, removed);
  rmSync(aside, { force: true });
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder is away, or the disk: the database itself will say so.
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
