// The process's entry: a configuration that cannot be ends it with all its problems at once.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lockDataFolder } from '../src/storage/pgliteLock.ts';

/** Runs the process with this environment until it ends. */
function run(environment: Record<string, string>): Promise<{ code: number | null; stderr: string; stdout: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    const child = execFile(process.execPath, ['src/main.ts'], { env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

test('a configuration with problems is told them all at once, with exit code 78', async () => {
  const { code, stderr, stdout } = await run({
    PORT: 'http',
    BOT_TYPE: 'Triple',
    CLOUD: 'moon',
    DATABASE_URL: 'mysql://x',
  });
  expect(code).toBe(78);
  for (const variable of ['PORT', 'BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE', 'CLOUD', 'DATABASE_URL']) {
    expect(stderr).toContain(`- ${variable}`);
  }
  expect(stderr).not.toMatch(/at .*\.ts:\d+/);
  expect(stdout).toBe('');
});

test('credentials that contradict each other are named together', async () => {
  const { code, stderr } = await run({
    BOT_ID: '3c1f0c1e-8a7d-4b52-9f0e-6d1c2b3a4f50',
    BOT_TENANT_ID: '6f1c2f3e-7b5f-4f0e-9a61-0d5a3c6b2a10',
    BOT_TYPE: 'UserAssignedMsi',
    BOT_PASSWORD: 'secret-value',
  });
  expect(code).toBe(78);
  expect(stderr).toContain('BOT_PASSWORD contradicts');
  expect(stderr).not.toContain('secret-value');
});

const complete = {
  BOT_ID: '3c1f0c1e-8a7d-4b52-9f0e-6d1c2b3a4f50',
  BOT_TENANT_ID: '6f1c2f3e-7b5f-4f0e-9a61-0d5a3c6b2a10',
  BOT_PASSWORD: 'secret-value',
};

test('a second process on one folder says so in one line, with exit code 69', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-main-'));
  const unlock = lockDataFolder(folder);

  const { code, stderr, stdout } = await run({ ...complete, DATA_DIR: folder });

  unlock();
  rmSync(folder, { recursive: true });
  expect(code).toBe(69);
  expect(stderr).toMatch(/^The data folder .* is in use by process \d+ on .*\. Stop that process first, or .*\n$/);
  expect(stdout).toBe('');
});

test('a server that does not answer is told in one line, with exit code 69', async () => {
  const { code, stderr, stdout } = await run({ ...complete, DATABASE_URL: 'postgres://bot:hush@127.0.0.1:1/nothing' });

  expect(code).toBe(69);
  expect(stderr).toBe('The database does not answer. Check DATABASE_URL, and that the server runs.\n');
  expect(stdout).toBe('');
});
