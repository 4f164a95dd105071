// What a message or a feed shows is doubted where a call got no answer, or where Graph says that the message is not there.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  // The message that is to be redrawn even if it shows everything: to find out whether it is still there.
  `alter table owed_cards add look_at text`,
  // A call that got no answer may be carried out after a later one, and leave the version that it drew.
  `alter table card_messages
    add unanswered_at timestamptz,
    add unanswered_version integer`,
  // The same of the revision that a notification told.
  `alter table feed_notifications
    add unanswered_at timestamptz,
    add unanswered_revision integer`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
