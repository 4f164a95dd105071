// A database of the benchmark's own on a PostgreSQL server, gone when it is over.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type PostgresDatabase = {
  readonly url: string;
  /** Drops it. */
  [Symbol.asyncDispose](): Promise<void>;
};

export async function createPostgresDatabase(serverUrl: string): Promise<PostgresDatabase> {
  const name = `countersign_bench_${randomUUID().slice(0, 8)}`;
  await onServer(serverUrl, async (client) => {
    await client.query(`create database ${name}`);
  });
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href,
    [Symbol.asyncDispose]: () =>
      onServer(serverUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

/** Its version and how carefully it writes, for the report. */
export async function describeServer(serverUrl: string): Promise<string> {
  return onServer(
    serverUrl,
    async (client) => `PostgreSQL ${await show(client, 'server_version')}, fsync ${await show(client, 'fsync')}`,
  );
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await work(client);
  } catch (cause) {
    throw new Error(
      `The benchmark needs a PostgreSQL server that lets it create a database: DATABASE_URL, now ${url}`,
      {
        cause,
      },
    );
  } finally {
    await client.end();
  }
}

async function show(client: pg.Client, setting: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [setting]);
  return rows[0]?.value.split(' ')[0] ?? 'unknown';
}
