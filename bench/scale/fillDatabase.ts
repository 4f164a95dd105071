// Fills a database as years of use would: items of every chat, nearly all of them closed, with everything that belongs to them.
import pg from 'pg';
import type { Chat } from '../world.ts';
import { fillStatements } from './fillStatements.ts';

export type Filling = {
  readonly databaseUrl: string;
  /** The app must be installed in them. */
  readonly chats: readonly Chat[];
  readonly itemsPerChat: number;
  /** The newest of each chat are open. */
  readonly openPerChat: number;
};

/**
 * The product must have made its tables, and must not run. Needs the rights of a superuser: triggers and foreign keys,
 * which would look at each row, are passed over.
 */
export async function fillDatabase({ databaseUrl, chats, itemsPerChat, openPerChat }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('set synchronous_commit = off');
    await client.query("set maintenance_work_mem = '256MB'");
    await client.query(
      'create temp table places (place int, chat_id text, tenant_id text, owner jsonb, approver jsonb)',
    );
    await client.query(
      'insert into places select * from jsonb_to_recordset($1::jsonb) as place (place int, chat_id text, tenant_id text, owner jsonb, approver jsonb)',
      [
        JSON.stringify(
          chats.map(({ id, tenantId, owner, approver }, place) => ({
            place,
            chat_id: id,
            tenant_id: tenantId,
            owner,
            approver,
          })),
        ),
      ],
    );
    await client.query(
      `create temp table filled as
        select
          md5(place || ' ' || number)::uuid as id, number, chat_id, tenant_id, owner, approver,
          number > $1::int - $2::int as is_open,
          now() - interval '60 days' + interval '59 days' * (number::float8 / $1::int) as at
        from generate_series(1, $1::int) as number, places`,
      [itemsPerChat, openPerChat],
    );
    const indexes = await dropIndexes(client);
    for (const statement of fillStatements) await client.query(statement);
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** Those that are no constraint's; to make one of many rows is much faster than to keep it. @returns how to make them. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
