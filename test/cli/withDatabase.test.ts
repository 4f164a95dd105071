// Commands that work on the product's database: what they say where they cannot open it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countersign } from '../../src/cli/countersign.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { lockDataFolder } from '../../src/storage/pgliteLock.ts';
import { findServer } from '../storage/testDatabase.ts';

const serverUrl = await findServer();
const testOnServer = serverUrl === undefined ? test.skip : test;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(environment: Record<string, string>) {
  return countersign(['deliveries'], { environment, directory: '/nowhere' });
}

test('a folder without a database is named, and stays without one', async () => {
  expect(await run({ DATA_DIR: join(folder, 'missing') })).toEqual({
    exitCode: 78,
    text: `There is no database in the folder ${join(folder, 'missing')}. Set DATA_DIR or DATABASE_URL as the product has them.`,
  });
});

test('the folder of a product that runs is left alone, and it is said what to do', async () => {
  writeFileSync(join(folder, 'PG_VERSION'), '17');
  const unlock = lockDataFolder(folder);

  const { exitCode, text } = await run({ DATA_DIR: folder });

  unlock();
  expect(exitCode).toBe(69);
  expect(text).toMatch(/is in use by process \d+ on .*\. Stop that process first, or set DATABASE_URL/);
});

test('an address that is none is not used', async () => {
  const { exitCode, text } = await run({ DATABASE_URL: 'mysql://user:secret@host/name' });

  expect(exitCode).toBe(78);
  expect(text).toContain('DATABASE_URL is not a PostgreSQL address.');
  expect(text).not.toContain('secret');
});

test('a server that does not answer is told', async () => {
  const { exitCode, text } = await run({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });

  expect(exitCode).toBe(69);
  expect(text).toBe('The database does not answer. Check DATABASE_URL, and that the server runs.');
});

/** The server's address with other parts. */
function onServer(parts: Partial<Record<'pathname' | 'username' | 'password', string>>): Record<string, string> {
  return { DATABASE_URL: Object.assign(new URL(serverUrl ?? ''), parts).href };
}

testOnServer('a database that does not exist is told by that', async () => {
  expect(await run(onServer({ pathname: '/nowhere_to_be_found' }))).toEqual({
    exitCode: 69,
    text: 'The database that DATABASE_URL names does not exist on that server (3D000). Create it, or correct its name.',
  });
});

testOnServer('a user whom the server refuses is told by that, without the password', async () => {
  const { exitCode, text } = await run(onServer({ username: 'nobody_of_that_name', password: 'hush' }));

  expect(exitCode).toBe(69);
  expect(text).toMatch(/^PostgreSQL refuses the user that DATABASE_URL names \(28(P01|000)\)\./);
  expect(text).not.toContain('hush');
});

test('a database that the product has not prepared is left as it is', async () => {
  const dataDir = join(folder, 'empty');
  await (await openDatabase({ kind: 'pglite', dataDir })).close();

  const { exitCode, text } = await run({ DATA_DIR: dataDir });

  expect(exitCode).toBe(69);
  expect(text).toContain("The database is not at this version's schema.");
}, 30_000);
