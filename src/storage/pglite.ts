// The embedded engine: PostgreSQL in this process, its data in a folder.
import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { int8 } from './database.ts';
import type { Schema } from './schema.ts';

export async function openPglite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir, parsers: { [int8]: Number } });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return { db, engine: { kind: 'pglite', pglite }, close: () => pglite.close() };
}
