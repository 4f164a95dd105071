// One process at a time works with a folder of the embedded database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { DataFolderInUse, lockDataFolder } from '../../src/storage/pgliteLock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-lock-'));
  file = join(folder, 'countersign.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const longAgo = '2026-11-20T12:00:00.000Z';

function leftBehind(holder: object, touchedSecondsAgo = 0): void {
  writeFileSync(file, JSON.stringify({ id: 'left', pid: 4711, host: hostname(), since: longAgo, ...holder }));
  const at = new Date(Date.now() - touchedSecondsAgo * 1000);
  utimesSync(file, at, at);
}

test('a folder that is in use is refused, and who uses it is named', () => {
  const unlock = lockDataFolder(folder);

  expect(() => lockDataFolder(folder)).toThrow(
    new RegExp(
      `^The data folder ${folder} is in use by process ${process.pid} on ${hostname()} since 20.*DATABASE_URL`,
    ),
  );
  unlock();
});

test('a folder that was given back is free', () => {
  lockDataFolder(folder)();
  lockDataFolder(folder)();

  expect(readdirSync(folder)).toEqual([]);
});

test('the database is not opened in a folder that is in use', async () => {
  const unlock = lockDataFolder(folder);

  await expect(openDatabase({ kind: 'pglite', dataDir: folder })).rejects.toThrow(DataFolderInUse);
  expect(existsSync(join(folder, 'PG_VERSION'))).toBe(false);
  unlock();
});

test('a process that was killed loses the folder at once', async () => {
  const script = `const { lockDataFolder } = await import(${JSON.stringify(resolve('src/storage/pgliteLock.ts'))});
    lockDataFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => lockDataFolder(folder)).toThrow(`process ${String(child.pid)} on`);

  child.kill('SIGKILL');
  await once(child, 'exit');

  lockDataFolder(folder)();
});

test('a process that has the number of one that died is not taken for it', () => {
  leftBehind({ pid: process.pid, started: 'in another life' });

  lockDataFolder(folder)();
});

test('a process of another machine is believed alive while it touches its file', () => {
  leftBehind({ host: 'elsewhere' }, 20);
  expect(() => lockDataFolder(folder)).toThrow('process 4711 on elsewhere since 2026-11-20');

  leftBehind({ host: 'elsewhere' }, 31);
  lockDataFolder(folder)();
});

test('a file that says nothing is one that is just being written, and later one that never was', () => {
  writeFileSync(file, '');
  expect(() => lockDataFolder(folder)).toThrow('in use by another process');

  utimesSync(file, new Date(0), new Date(0));
  lockDataFolder(folder)();
});

test('who has lost the folder to another does not give it back', () => {
  const unlock = lockDataFolder(folder);
  leftBehind({ host: 'elsewhere' });

  unlock();

  expect(existsSync(file)).toBe(true);
});
