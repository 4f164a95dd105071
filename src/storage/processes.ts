// The processes that work on this database, and when each of them was last seen.
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { countCallsOf } from './spentCalls.ts';

export async function noteAlive(db: Db, processId: string): Promise<void> {
  await sql`
    insert into processes (id, seen_at) values (${processId}, clock_timestamp())
    on conflict (id) do update set seen_at = excluded.seen_at`.execute(db);
}

/** Gives back at once whatever the process had taken; cards before notifications, as everybody locks them. */
export async function forgetProcess(db: Db, processId: string): Promise<void> {
  await countCallsOf(db, { processId });
  await sql`update owed_cards set claimed_by = null where claimed_by = ${processId}`.execute(db);
  await sql`update feed_notifications set claimed_by = null where state = 'queued' and claimed_by = ${processId}`.execute(
    db,
  );
  await sql`delete from processes where id = ${processId}`.execute(db);
}

/** On an embedded database there is never another process: whoever is still listed has died. */
export async function forgetAllProcesses(db: Db): Promise<void> {
  await countCallsOf(db, 'everybody');
  await sql`delete from processes`.execute(db);
}
