// What has come to an end in the ledger is found by its state and age: by those who look for failures, and to be pruned.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index feed_notifications_settled on feed_notifications (state, changed_at) where state <> 'queued'`.execute(
    db,
  );
}
