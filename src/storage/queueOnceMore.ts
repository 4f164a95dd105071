// Has a notification sent once more that was accepted, because older news may have come after it.
import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { LedgerKey } from './feedNotifications.ts';

/** The notification that was accepted last, of that revision, is sent once more, as if it had been one time less. */
export async function queueOnceMore(
  db: Db,
  { itemId, recipient, revision }: LedgerKey & { readonly revision: number },
): Promise<void> {
  await db
    .updateTable('feed_notifications')
    .set({
      state: 'queued',
      urgency: 2,
      attempts: sql<number>`greatest(attempts - 1, 0)`,
      unanswered_at: null,
      unanswered_revision: null,
      queued_at: sql<Date>`now()`,
      not_before: sql<Date>`now()`,
    })
    .where('item_id', '=', itemId)
    .where('recipient', '=', recipient)
    .where('revision', '=', revision)
    .where('state', '=', 'accepted')
    .execute();
}
