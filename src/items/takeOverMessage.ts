// Any copy of a card works: a clicked message that the item does not know becomes one of its card messages.
import type { Item } from '../domain/item.ts';
import type { CardMessage } from '../storage/cardMessages.ts';
import { saveCardMessage } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

/** Whether the click came from a message that the item does not know; `known` are its card messages so far. */
export function isUnknownCopy({ messageId }: ItemTurn, known: readonly CardMessage[]): boolean {
  return messageId !== undefined && !known.some((card) => card.messageId === messageId);
}

export async function takeOverMessage(
  trx: Db,
  { item, turn, known, context }: { item: Item; turn: ItemTurn; known: readonly CardMessage[]; context: ItemsContext },
): Promise<void> {
  if (turn.messageId === undefined || !isUnknownCopy(turn, known)) return;
  await saveCardMessage(trx, {
    itemId: item.id,
    messageId: turn.messageId,
    // As old as the item, so that feed notifications go on pointing at the message that the bot itself posted last.
    postedAt: item.createdAt,
    drawnVersion: 0,
  });
  await context.enqueue(trx, [{ name: 'redrawCard', payload: { itemId: item.id } }]);
}
