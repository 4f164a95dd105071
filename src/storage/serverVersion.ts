// Refuses a PostgreSQL that is older than what our statements need.
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { DatabaseUnusable } from './databaseUnusable.ts';

/** The first with MERGE, by which cards are owed. */
const oldestMajor = 15;

/** @throws DatabaseUnusable that names the server's version. */
export async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ versionNum: string }>`
    select current_setting('server_version_num') as "versionNum"`.execute(db);
  const why = whyTooOld(Number(rows[0]?.versionNum));
  if (why !== undefined) throw new DatabaseUnusable(why);
}

/** `versionNum` is PostgreSQL's own number of its version: 150004 is 15.4, 90624 is 9.6.24. */
export function whyTooOld(versionNum: number): string | undefined {
  const major = Math.floor(versionNum / 10_000);
  if (major >= oldestMajor) return undefined;
  return `The database is PostgreSQL ${major}, which is too old. Countersign needs PostgreSQL ${oldestMajor} or newer: upgrade the server, or name another in DATABASE_URL.`;
}
