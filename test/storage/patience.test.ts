// How long the product waits for PostgreSQL: in a turn for seconds, in a migration for as long as it takes.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Db } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { DatabaseUnavailable } from '../../src/storage/unavailable.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createOnServer, findServer } from './testDatabase.ts';

const serverUrl = await findServer();
const testOnServer = serverUrl === undefined ? test.skip : test;

/** Each is the first to give up in its turn. */
const brief = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 100,
  statement_timeout: 200,
  idle_in_transaction_session_timeout: 200,
  query_timeout: 300,
};

let database: TestDatabase | undefined;

beforeAll(async () => {
  if (serverUrl !== undefined) database = await createOnServer(serverUrl);
});
afterAll(() => database?.drop());

function onServer(): { db: Db; url: string } {
  if (database?.location.kind !== 'postgres') throw new Error('There is a server, so there is a database on it.');
  return { db: database.db, url: database.location.url };
}

testOnServer('a migration waits for the process that is at it, however long that takes', async () => {
  const { db, url } = onServer();
  const impatient = openPostgres(url, brief);
  const migrating = await db.connection().execute(async (other) => {
    await sql`select pg_advisory_lock(${kyselysLock})`.execute(other);
    const waiting = migrate(impatient);
    await untilSomebodyWaits(db);
    await outlastPatience(impatient.db);
    await sql`select pg_advisory_unlock(${kyselysLock})`.execute(other);
    return { waiting };
  });

  await expect(migrating.waiting).resolves.toBeUndefined();
  await impatient.close();
});

testOnServer('what may take its time is not given up by the client, nor by what is set for its role', async () => {
  const { url } = onServer();
  const options = new URLSearchParams({ options: '-c statement_timeout=100' });
  const impatient = openPostgres(`${url}?${options.toString()}`, brief);
  const { rows } = await impatient.patiently((db) => sql`select 'done' as came, pg_sleep(0.5)::text`.execute(db));

  expect(rows).toMatchObject([{ came: 'done' }]);
  await impatient.close();
});

testOnServer('a server that says nothing more is unavailable', async () => {
  const { url } = onServer();
  const impatient = openPostgres(url, { ...brief, statement_timeout: 0 });

  await expect(sql`select pg_sleep(5)`.execute(impatient.db)).rejects.toBeInstanceOf(DatabaseUnavailable);
  await impatient.close();
});

/** The number under which Kysely's migrator keeps others away. */
const kyselysLock = sql.lit(BigInt('3853314791062309107'));

async function untilSomebodyWaits(db: Db): Promise<void> {
  const waiting = sql<{ waiting: boolean }>`
    select exists (
      select from pg_locks
      join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and not granted and datname = current_database()
    ) as waiting`;
  for (let isWaiting = false; !isWaiting;) isWaiting = (await waiting.execute(db)).rows[0]?.waiting === true;
}

/** Ends when the patience of turns has run out for whatever was asked before. */
async function outlastPatience(db: Db): Promise<void> {
  for (let round = 0; round < 2; round += 1) await sql`select pg_sleep(5)`.execute(db).catch(() => undefined);
}
