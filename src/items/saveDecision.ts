// Stores a decision and everything that follows from it, in the caller's transaction.
import type { Decision, Recipient } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { urgencyOfCard, urgencyOfRing } from '../domain/urgency.ts';
import type { Db } from '../storage/database.ts';
import { appendEvents } from '../storage/events.ts';
import { queueFeedNotifications } from '../storage/feedNotifications.ts';
import { insertItem } from '../storage/items/insertItem.ts';
import { updateItem } from '../storage/items/updateItem.ts';
import { oweCards } from '../storage/owedCards.ts';
import type { ItemsContext } from './itemsContext.ts';

/** `before` is missing when the decision made the item. What is to be sent waits in its own table until delivery takes it. */
export async function saveDecision(
  trx: Db,
  { decision, before, context }: { decision: Decision; before?: Item; context: ItemsContext },
): Promise<void> {
  const { item, events, consequences } = decision;
  const { id: itemId, conversationId } = item;
  await (before ? updateItem(trx, before, item) : insertItem(trx, item));
  await appendEvents(trx, { events, after: item, ...(before ? { before } : {}) });
  const rings = consequences.filter((consequence) => consequence.kind === 'notify');
  // The card before those who are rung, as delivery takes them: whoever locks in one order never waits in a circle.
  if (rings.length < consequences.length)
    await oweCards(trx, [{ itemId, conversationId, urgency: urgencyOfCard(decision) }]);
  const at = context.clock();
  await queueFeedNotifications(
    trx,
    rings.map(({ recipient, ...ring }) => ({
      ...ring,
      itemId,
      conversationId,
      recipient: recipientKey(recipient),
      urgency: urgencyOfRing(ring, decision),
      at,
    })),
  );
}

function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'chat' ? 'chat' : recipient.person.entraId;
}
