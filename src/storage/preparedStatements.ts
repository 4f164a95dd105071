// Names every statement that Kysely sends, so that each connection has PostgreSQL parse and plan it once and not each time;
// and tells a connection that is gone from a statement that is wrong.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { DatabaseUnavailable } from './unavailable.ts';

const mostNames = 200;

export function withPreparedStatements(pool: pg.Pool): PostgresPool {
  // The texts are our own queries, so there are as many as the code has, and more for what is written together as one
  // statement: those beyond the first hundreds are rare, and every connection would have to remember them.
  const names = new Map<string, string>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames) return known;
    const name = `countersign_${names.size}`;
    names.set(text, name);
    return name;
  }

  /** Of a connection that has failed nobody knows what it still does; it is not asked again, so that it is thrown away. */
  const broken = new WeakSet<pg.PoolClient>();

  /** The pool listens to idle connections alone, and without a listener Node would stop the process. */
  const heeded = new WeakSet<pg.PoolClient>();

  async function connect(): Promise<pg.PoolClient> {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    if (!heeded.has(client)) client.on('error', () => undefined);
    heeded.add(client);
    return client;
  }

  async function ask(client: pg.PoolClient, statement: pg.QueryConfig): Promise<unknown> {
    if (broken.has(client)) throw new DatabaseUnavailable(new Error('The connection has failed before.'));
    try {
      return await client.query(statement);
    } catch (error) {
      if (isOfStatement(error)) throw error;
      broken.add(client);
      throw new DatabaseUnavailable(error);
    }
  }

  function prepare(client: pg.PoolClient): PostgresPoolClient {
    function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query(text: unknown, parameters: readonly unknown[] = []): unknown {
      if (typeof text !== 'string') throw new Error('Cursors are not used here');
      const name = nameOf(text);
      return ask(client, { ...(name === undefined ? {} : { name }), text, values: [...parameters] });
    }
    return { query, release: (destroy) => client.release(destroy === true || broken.has(client)) };
  }

  return {
    options: pool.options,
    connect: async () => prepare(await connect()),
    end: () => pool.end(),
  };
}

/** What PostgreSQL itself has answered, or what could not be sent; anything else befell the connection. */
function isOfStatement(error: unknown): boolean {
  return error instanceof pg.DatabaseError || error instanceof TypeError;
}
