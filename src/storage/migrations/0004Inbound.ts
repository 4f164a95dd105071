// What was said is remembered for a while, so that it is known when it comes again; and when the app was last seen to come or go.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  // The key makes the second of two that come at once wait for the first, and do the work only where that failed.
  `create table heard (
    conversation_id text not null,
    fingerprint text not null,
    activity_id text,
    said_at timestamptz,
    heard_at timestamptz not null default clock_timestamp(),
    heard_as text not null default 'new' check (heard_as in ('new', 'again', 'redelivered')),
    item_id uuid,
    primary key (conversation_id, fingerprint)
  )`,
  'create index heard_by_age on heard (heard_at)',
  'alter table conversations add installed_as_of timestamptz',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
