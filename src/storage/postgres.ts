// The engine next door: a PostgreSQL server, which several processes may share.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Db } from './database.ts';
import { int8 } from './database.ts';
import { withPreparedStatements } from './preparedStatements.ts';
import type { Schema } from './schema.ts';

const poolSize = 10;

type Patience = { readonly [limit in keyof typeof usualPatience]: number };

/**
 * In milliseconds. Nobody waits for a turn any longer than some seconds, so whatever it asks fails soon after, and its
 * connection is there for the next one. The last is for a server that has vanished without a word.
 */
const usualPatience = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 7_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 15_000,
};

export function openPostgres(url: string, patience: Patience = usualPatience): Database {
  const pool = openPool(url, { max: poolSize, ...patience });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) });
  return {
    db,
    engine: { kind: 'postgres', url },
    patiently: (work) => workPatiently(url, work),
    close: () => db.destroy(),
  };
}

/** On a connection of its own: those of the pool give up, and so may the server by what is set for its role. */
async function workPatiently<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const { connectionTimeoutMillis } = usualPatience;
  const pool = openPool(url, { max: 1, connectionTimeoutMillis, idleTimeoutMillis: 0, keepAlive: true });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) });
  try {
    await sql`
      select set_config(name, '0', false)
      from unnest(array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) as name`.execute(
      db,
    );
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function openPool(url: string, config: pg.PoolConfig): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  const pool = new pg.Pool({ connectionString: url, types, application_name: 'countersign', ...config });
  // An idle connection that breaks is replaced by the pool; without a listener Node would stop the process.
  pool.on('error', () => undefined);
  return pool;
}
