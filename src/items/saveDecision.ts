// Stores a decision and everything that follows from it, in the caller's transaction.
import type { Consequence, Decision, Notify, Recipient } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Job } from '../delivery/enqueue/job.ts';
import type { Db } from '../storage/database.ts';
import { appendEvents } from '../storage/events.ts';
import { queueFeedNotifications } from '../storage/feedNotifications.ts';
import { insertItem } from '../storage/items/insertItem.ts';
import { updateItem } from '../storage/items/updateItem.ts';
import type { ItemsContext } from './itemsContext.ts';

/** `before` is missing when the decision made the item; `hasCard`: a message in the chat carries its card. */
export async function saveDecision(
  trx: Db,
  {
    decision,
    before,
    hasCard,
    context,
  }: { decision: Decision; before?: Item; hasCard: boolean; context: ItemsContext },
): Promise<void> {
  const { item, events, consequences } = decision;
  await (before ? updateItem(trx, before, item) : insertItem(trx, item));
  await appendEvents(trx, { events, after: item, ...(before ? { before } : {}) });
  const notifications = consequences.filter((consequence) => consequence.kind === 'notify');
  const at = context.clock();
  await queueFeedNotifications(
    trx,
    notifications.map((ring) => ({ ...ring, itemId: item.id, recipient: recipientKey(ring.recipient), at })),
  );
  await context.enqueue(trx, [
    ...cardJobs(item, consequences),
    ...(hasCard ? feedJobs(item, notifications) : cardFirst(item, notifications)),
  ]);
}

/**
 * Without a card message there is nothing a feed item could open: posting the card sends what is queued by then. Should
 * that have been given up earlier, it is tried again; one that is under way is not disturbed.
 */
function cardFirst({ id, version }: Item, notifications: readonly Notify[]): readonly Job[] {
  // A new item's card is posted as it is.
  const isNew = version === 1;
  return isNew || notifications.length === 0 ? [] : [{ name: 'postCard', payload: { itemId: id } }];
}

function cardJobs(item: Item, consequences: readonly Consequence[]): readonly Job[] {
  return consequences.flatMap((consequence): Job[] =>
    consequence.kind === 'notify' ? [] : [{ name: consequence.kind, payload: { itemId: item.id } }],
  );
}

function feedJobs(item: Item, notifications: readonly Notify[]): readonly Job[] {
  return notifications.map(({ recipient }) => ({
    name: 'sendFeedNotification',
    payload: { itemId: item.id, recipient: recipientKey(recipient) },
  }));
}

function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'chat' ? 'chat' : recipient.person.entraId;
}
