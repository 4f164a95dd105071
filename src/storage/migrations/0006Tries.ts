// A notification is given up by when it was first tried, and remembers in which manners Graph has not taken it.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table feed_notifications
      add first_tried_at timestamptz,
      add tries jsonb`.execute(db);
}
