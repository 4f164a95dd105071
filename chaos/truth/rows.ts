// Reads the product's database from outside: a server while everything runs, an embedded one once its process has ended.
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

export type Rows = {
  readonly query: (sql: string) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
};

export function postgresRows(url: string): Rows {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'chaos' });
  pool.on('error', () => undefined);
  return {
    query: async (sql) => {
      const result = await pool.query<Record<string, unknown>>(sql);
      return result.rows;
    },
    close: () => pool.end(),
  };
}

export async function pgliteRows(dataDir: string): Promise<Rows> {
  const pglite = await PGlite.create({ dataDir });
  return {
    query: async (sql) => (await pglite.query<Record<string, unknown>>(sql)).rows,
    close: () => pglite.close(),
  };
}
