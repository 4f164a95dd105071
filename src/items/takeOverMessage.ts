// Any copy of a card works: a clicked message that the item does not know becomes one of its card messages.
import type { Item } from '../domain/item.ts';
import { saveCardMessage } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

export async function takeOverMessage(
  trx: Db,
  { item, turn, context }: { item: Item; turn: ItemTurn; context: ItemsContext },
): Promise<void> {
  if (turn.messageId === undefined) return;
  const { isNew } = await saveCardMessage(trx, {
    itemId: item.id,
    messageId: turn.messageId,
    // As old as the item, so that feed notifications go on pointing at the message that the bot itself posted last.
    postedAt: item.createdAt,
    drawnVersion: 0,
  });
  if (isNew) await context.enqueue(trx, [{ name: 'redrawCard', payload: { itemId: item.id } }]);
}
