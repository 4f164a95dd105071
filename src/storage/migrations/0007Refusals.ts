// What was said in vain is remembered as such, so that it is answered the same when it is delivered again.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table heard add refused boolean not null default false`.execute(db);
}
