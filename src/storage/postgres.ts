// The engine next door: a PostgreSQL server, which several processes may share.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { int8 } from './database.ts';
import { withPreparedStatements } from './preparedStatements.ts';
import type { Schema } from './schema.ts';

const poolSize = 10;

/**
 * In milliseconds. Nobody waits for a turn any longer than some seconds, so whatever it asks fails soon after, and its
 * connection is there for the next one. The last is for a server that has vanished without a word.
 */
const patience = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 7_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 60_000,
};

export function openPostgres(url: string): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    application_name: 'countersign',
    ...patience,
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would stop the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) });
  return { db, engine: { kind: 'postgres', url }, close: () => db.destroy() };
}
