// Tells what could not be told in a chat while the app or somebody was not there.
import { oweCards } from '../storage/owedCards.ts';
import { queueRefusedAgain, refusedWithoutCard } from '../storage/refusedNotifications.ts';
import type { ItemsContext } from './itemsContext.ts';

/** What is older is nobody's news any more. */
const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/** `recipients`: Entra object ids of who is there now, or everybody once the app is. */
export async function tellAgain(
  { db, clock }: ItemsContext,
  { conversationId, recipients }: { conversationId: string; recipients: readonly string[] | 'everybody' },
): Promise<void> {
  if (recipients.length === 0) return;
  const since = new Date(clock().getTime() - thirtyDays);
  await db.transaction().execute(async (trx) => {
    const refused = { conversationId, since, recipients };
    // What waits for a card is sent when that is posted.
    const withoutCard = await refusedWithoutCard(trx, refused);
    await oweCards(
      trx,
      withoutCard.map((itemId) => ({ itemId, conversationId, urgency: 1 })),
    );
    await queueRefusedAgain(trx, refused);
  });
}
