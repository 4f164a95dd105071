// A transaction that whoever began it ends, because others come to work in it one after the other.
import type { Db } from './database.ts';

export type OpenTransaction = {
  readonly trx: Db;
  /** Where it throws, it is open whether anything was kept. */
  commit(): Promise<void>;
  /** Undoes everything, and never throws: what the database cannot be told any more, it undoes by itself. */
  rollback(): Promise<void>;
};

export async function openTransaction(db: Db): Promise<OpenTransaction> {
  const trx = await db.startTransaction().execute();
  return {
    trx,
    commit: () => trx.commit().execute(),
    // It gives the connection back, so it is needed after a commit that has failed, too.
    rollback: () =>
      trx
        .rollback()
        .execute()
        .catch(() => undefined),
  };
}
