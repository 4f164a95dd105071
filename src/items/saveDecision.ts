// Stores a decision and everything that follows from it, in the caller's transaction.
import type { Decision, Recipient } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { urgencyOfCard, urgencyOfRing } from '../domain/urgency.ts';
import type { Db } from '../storage/database.ts';
import { appendEvents } from '../storage/events.ts';
import { queueFeedNotifications } from '../storage/feedNotifications.ts';
import { insertItem } from '../storage/items/insertItem.ts';
import { updateItem } from '../storage/items/updateItem.ts';
import { owingCards } from '../storage/owedCards.ts';
import type { ItemsContext } from './itemsContext.ts';

/** `before` is missing when the decision made the item. What is to be sent waits in its own table until delivery takes it. */
export async function saveDecision(
  trx: Db,
  { decision, before, context }: { decision: Decision; before?: Item; context: Pick<ItemsContext, 'clock'> },
): Promise<void> {
  const { item: after, events } = decision;
  const recorded = appendEvents(trx, { events, after, ...(before ? { before } : {}) });
  const besides = [...recorded, ...owedBy(trx, decision), ...rungBy(decision, context.clock())];
  await (before ? updateItem(trx, { before, after, besides }) : insertItem(trx, after, besides));
}

function owedBy(trx: Db, decision: Decision) {
  const { item, consequences } = decision;
  if (consequences.every(({ kind }) => kind === 'notify')) return [];
  const urgency = urgencyOfCard(decision);
  return owingCards(trx, [{ itemId: item.id, conversationId: item.conversationId, urgency }]);
}

function rungBy(decision: Decision, at: Date) {
  const { item, consequences } = decision;
  const rings = consequences.filter((consequence) => consequence.kind === 'notify');
  return queueFeedNotifications(
    rings.map(({ recipient, ...ring }) => ({
      ...ring,
      itemId: item.id,
      conversationId: item.conversationId,
      recipient: recipientKey(recipient),
      urgency: urgencyOfRing(ring, decision),
      at,
    })),
  );
}

function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'chat' ? 'chat' : recipient.person.entraId;
}
