// What a database is to the rest of the product, whichever engine it runs on.
import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The database, or a transaction in it: every query takes either. */
export type Db = Kysely<Schema>;

export type DatabaseLocation =
  { readonly kind: 'pglite'; readonly dataDir: string } | { readonly kind: 'postgres'; readonly url: string };

/** The engine stands beside the queries, because the job queue speaks to it in its own way. */
export type Database = {
  readonly db: Db;
  readonly engine:
    { readonly kind: 'pglite'; readonly pglite: PGlite } | { readonly kind: 'postgres'; readonly url: string };
  /** Does what may take its time, such as a migration, on a connection where nothing is given up for taking long. */
  patiently<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** PostgreSQL's type of 64-bit integers; all of ours stay below 2^53, so both engines return them as numbers. */
export const int8 = 20;
