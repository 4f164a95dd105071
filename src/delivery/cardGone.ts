// What follows when a card message turns out to be deleted: the next copy takes its place, or a new card is posted.
import { cardMessagesOf, forgetCardMessage } from '../storage/cardMessages.ts';
import { queuedRecipients } from '../storage/feedNotifications.ts';
import type { JobContext } from './jobContext.ts';
import { jobsFor } from './ringing/waitingRings.ts';

/** Feed notifications that could not be sent because the message was gone wait in the ledger; they go on from here. */
export async function cardGone(
  { itemId, messageId }: { itemId: string; messageId: string },
  { db, enqueue, log }: JobContext,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await forgetCardMessage(trx, { itemId, messageId });
    const [next] = await cardMessagesOf(trx, itemId);
    if (!next) return enqueue(trx, [{ name: 'postCard', payload: { itemId } }]);
    const waiting = await queuedRecipients(trx, itemId);
    return enqueue(trx, jobsFor(itemId, waiting));
  });
  log.info({ itemId }, 'card message was deleted in the chat');
}
