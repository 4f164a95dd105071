// Of a call that is under way it is known whose it is, so that it does not count for longer than its process lived; and what
// counts no more is found without reading the rest.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  'alter table spent_calls add taken_by text',
  'create index spent_calls_under_way on spent_calls (taken_by) where taken_by is not null',
  'create index spent_calls_by_time on spent_calls (at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
