// Calls that were answered a while ago, for tests that do not wait.
import { sql } from 'kysely';
import type { Db } from '../../src/storage/database.ts';
import { noteAnswered } from '../../src/storage/spentCalls.ts';

export async function answeredAgo(db: Db, callIds: readonly string[], seconds: number): Promise<void> {
  await noteAnswered(db, { callIds });
  await sql`update spent_calls set at = at - make_interval(secs => ${seconds}) where call_id = any(${[...callIds]}::uuid[])`.execute(
    db,
  );
}
