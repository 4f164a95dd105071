// A migrated, empty database for a test file: PostgreSQL when DATABASE_URL is set, else PGlite, copied from one made per run.
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';

export type TestDatabase = Database & {
  /** The environment that makes a product process use this database. */
  readonly location:
    { readonly kind: 'pglite'; readonly dataDir: string } | { readonly kind: 'postgres'; readonly url: string };
  drop(): Promise<void>;
};

export async function createTestDatabase(): Promise<TestDatabase> {
  const url = process.env['DATABASE_URL'];
  return url ? createOnServer(url) : createInFolder();
}

const usualServer = 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * For what only a server can show, such as two processes on one database: DATABASE_URL's, else one that answers at the
 * usual place of this machine. Where there is none such tests are reported as skipped.
 */
export async function findServer(): Promise<string | undefined> {
  const url = process.env['DATABASE_URL'];
  if (url) return url;
  if (await isAnswering(usualServer)) return usualServer;
  console.warn('No PostgreSQL answers at 127.0.0.1:5432: start one or set DATABASE_URL to run the tests that need it');
  return undefined;
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    await onServer(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

export async function createOnServer(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const database = await openDatabase({ kind: 'postgres', url });
  await migrate(database);
  return {
    ...database,
    location: { kind: 'postgres', url },
    async drop() {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function createInFolder(): Promise<TestDatabase> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'countersign-test-')), 'data');
  cpSync(await migratedFolder(), dataDir, { recursive: true });
  const database = await openDatabase({ kind: 'pglite', dataDir });
  return {
    ...database,
    location: { kind: 'pglite', dataDir },
    async drop() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Making a data folder takes seconds and copying one does not, so it is kept until a migration changes. */
async function migratedFolder(): Promise<string> {
  const folder = join(tmpdir(), `countersign-migrated-${migrationsHash()}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(`${folder}-`);
  const database = await openDatabase({ kind: 'pglite', dataDir: join(draft, 'data') });
  await migrate(database);
  await database.close();
  try {
    renameSync(join(draft, 'data'), folder);
  } catch {
    // Another test file was faster; its folder is as good.
  }
  rmSync(draft, { recursive: true, force: true });
  return folder;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  const folder = resolve('src/storage/migrations');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
