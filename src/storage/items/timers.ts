// The timers of all items: which of them time has come for, and when the next one comes.
import type { Db } from '../database.ts';

/**
 * Takes the item that has waited longest past its time, and holds its row until the transaction ends. Items that another
 * process holds are passed over, so that two never wake one item.
 */
export async function claimDueItem(trx: Db, now: Date): Promise<string | undefined> {
  const row = await trx
    .selectFrom('items')
    .select('id')
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.id;
}

/** Sets an item's timer without changing the item. */
export async function setTimer(trx: Db, itemId: string, wakeAt: Date | undefined): Promise<void> {
  await trx
    .updateTable('items')
    .set({ wake_at: wakeAt ?? null })
    .where('id', '=', itemId)
    .where('closed_at', 'is', null)
    .execute();
}

/** The earliest timer that is set, which may be one that another process is about to fire. */
export async function nextTimer(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom('items')
    .select('wake_at')
    .where('wake_at', 'is not', null)
    .orderBy('wake_at')
    .limit(1)
    .executeTakeFirst();
  return row?.wake_at ?? undefined;
}
