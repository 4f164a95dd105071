// Names every statement that Kysely sends, so that each connection has PostgreSQL parse and plan it once and not each time.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

export function withPreparedStatements(pool: pg.Pool): PostgresPool {
  // The texts are our own queries, so there are as many as the code has, and a few more for lists of different lengths.
  const names = new Map<string, string>();

  function nameOf(text: string): string {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `countersign_${names.size}`;
    names.set(text, name);
    return name;
  }

  function prepare(client: pg.PoolClient): PostgresPoolClient {
    function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query(text: unknown, parameters: readonly unknown[] = []): unknown {
      if (typeof text !== 'string') throw new Error('Cursors are not used here');
      return client.query({ name: nameOf(text), text, values: [...parameters] });
    }
    return { query, release: (destroy) => client.release(destroy) };
  }

  return {
    options: pool.options,
    connect: async () => prepare(await pool.connect()),
    end: () => pool.end(),
  };
}
