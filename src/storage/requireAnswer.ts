// Makes sure that the database lets us in, and says by PostgreSQL's own code why it does not.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from './database.ts';
import { DatabaseUnusable } from './databaseUnusable.ts';

/** @throws DatabaseUnusable, in which no password is told. */
export async function requireAnswer(db: Db): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw new DatabaseUnusable(whyNoAnswer(error), { cause: error });
  }
}

function whyNoAnswer(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      return 'The database does not answer. Check DATABASE_URL, and that the server runs.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist on that server (3D000). Create it, or correct its name.';
    case '28P01':
    case '28000':
      return `PostgreSQL refuses the user that DATABASE_URL names (${code}). Check the user's name and password, and that it may connect.`;
    default:
      return `PostgreSQL lets nobody in and says ${code} (postgresql.org/docs/current/errcodes-appendix.html). Check the server and its log.`;
  }
}

/** As PostgreSQL's own errors have them (postgresql.org/docs/current/errcodes-appendix.html). */
const databaseError = z.object({ code: z.string().length(5), severity: z.string() });

function codeOf(error: unknown): string | undefined {
  const { data } = databaseError.safeParse(error);
  if (data !== undefined) return data.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : undefined;
}
