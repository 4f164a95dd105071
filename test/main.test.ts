// The process's entry: a configuration that cannot be ends it with all its problems at once.
import { execFile } from 'node:child_process';
import { expect, test } from '@jest/globals';

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
