// The one door to both engines: PGlite in a folder, or PostgreSQL behind a URL.
import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { Kysely as KyselyType } from 'kysely';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** The database, or a transaction in it: every query takes either. */
export type Db = KyselyType<Schema>;

export type DatabaseLocation =
  { readonly kind: 'pglite'; readonly dataDir: string } | { readonly kind: 'postgres'; readonly url: string };

/** The engine stands beside the queries, because the job queue speaks to it in its own way. */
export type Database = {
  readonly db: Db;
  readonly engine:
    { readonly kind: 'pglite'; readonly pglite: PGlite } | { readonly kind: 'postgres'; readonly url: string };
  close(): Promise<void>;
};

const int8 = 20;
const poolSize = 10;

export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return location.kind === 'pglite' ? openPglite(location.dataDir) : openPostgres(location.url);
}

async function openPglite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir, parsers: { [int8]: Number } });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return { db, engine: { kind: 'pglite', pglite }, close: () => pglite.close() };
}

function openPostgres(url: string): Promise<Database> {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
  };
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, application_name: 'countersign' });
  // An idle connection that breaks is replaced by the pool; without a listener Node would stop the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return Promise.resolve({ db, engine: { kind: 'postgres', url }, close: () => db.destroy() });
}
