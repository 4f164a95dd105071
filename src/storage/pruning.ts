// Forgets what nobody asks for any more: settled rows of the ledger, and what only counted for a while.
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { forgetHeard } from './heard.ts';
import { forgetOldCalls } from './spentCalls.ts';

/** `deleted`: of the ledger; `isMore`: a batch was full, so that there may be another. */
export type Pruned = { readonly deleted: number; readonly isMore: boolean };

/** Beside those of the budgets (spentCalls.ts). */
const pruningLock = 5_000_003;

/**
 * One batch in one transaction, by one process at a time. Rows of the ledger go that were settled before then, whatever
 * came of them, if their item was closed before then too. Items and their events stay.
 */
export async function prune(
  db: Db,
  { settledBefore, limit }: { readonly settledBefore: Date; readonly limit: number },
): Promise<Pruned> {
  return db.transaction().execute(async (trx) => {
    if (!(await isAlone(trx))) return { deleted: 0, isMore: false };
    const deleted = await pruneLedger(trx, { settledBefore, limit });
    const forgotten = await forgetOldCalls(trx, limit);
    await forgetHeard(trx);
    await forgetLostProcesses(trx);
    return { deleted, isMore: deleted === limit || forgotten === limit };
  });
}

async function isAlone(trx: Db): Promise<boolean> {
  const { rows } = await sql<{ is_ours: boolean }>`select pg_try_advisory_xact_lock(${pruningLock}) as is_ours`.execute(
    trx,
  );
  return rows[0]?.is_ours ?? false;
}

async function pruneLedger(trx: Db, { settledBefore, limit }: { settledBefore: Date; limit: number }): Promise<number> {
  const { numAffectedRows } = await sql`
    with old as (
      select item_id, recipient from feed_notifications settled
      where state in ('accepted', 'obsolete', 'refused', 'dead') and changed_at < ${settledBefore}
        and exists (select from items where items.id = settled.item_id and items.closed_at < ${settledBefore})
      limit ${limit}
      for update skip locked
    )
    delete from feed_notifications
    using old
    where feed_notifications.item_id = old.item_id and feed_notifications.recipient = old.recipient`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Those that stopped as they should have taken their leave. */
async function forgetLostProcesses(trx: Db): Promise<void> {
  await sql`delete from processes where seen_at < clock_timestamp() - interval '1 day'`.execute(trx);
}
