// Whether the database answers, for those who ask if the process can work.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export async function isAnswering(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
