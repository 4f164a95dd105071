// What follows when a card message turns out to be deleted: the next copy takes its place, or a new card is posted.
import type { Log } from '../log.ts';
import { cardMessagesOf, forgetCardMessage } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import { oweCards } from '../storage/owedCards.ts';

/** Feed notifications that could not be sent because the message was gone wait in the ledger for the next one. */
export async function cardGone(
  { itemId, conversationId, messageId }: { itemId: string; conversationId: string; messageId: string },
  { db, log }: { readonly db: Db; readonly log: Log },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await forgetCardMessage(trx, { itemId, messageId });
    const copies = await cardMessagesOf(trx, itemId);
    if (copies.length === 0) await oweCards(trx, [{ itemId, conversationId, urgency: 1 }]);
  });
  log.info({ itemId }, 'card message was deleted in the chat');
}
