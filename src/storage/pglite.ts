// The embedded engine: PostgreSQL in this process, its data in a folder.
import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { int8 } from './database.ts';
import { lockDataFolder } from './pgliteLock.ts';
import type { Schema } from './schema.ts';

/** @throws DataFolderInUse where another process has opened the folder. */
export async function openPglite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const unlock = lockDataFolder(dataDir);
  try {
    const pglite = await PGlite.create({ dataDir, parsers: { [int8]: Number } });
    const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
    const close = () => pglite.close().finally(unlock);
    return { db, engine: { kind: 'pglite', pglite }, patiently: (work) => work(db), close };
  } catch (error) {
    unlock();
    throw error;
  }
}
