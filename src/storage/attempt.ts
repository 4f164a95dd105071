// Tries something inside a transaction that is to go on where it fails.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type Attempt<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly error: unknown };

/** What the deed wrote is undone when it throws; locks that the transaction took before stay. */
export async function attempt<T>(trx: Db, deed: () => Promise<T>): Promise<Attempt<T>> {
  await sql`savepoint attempt`.execute(trx);
  try {
    const value = await deed();
    await sql`release savepoint attempt`.execute(trx);
    return { kind: 'done', value };
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(trx);
    return { kind: 'failed', error };
  }
}
