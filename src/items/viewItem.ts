// Reads an item for somebody who looks at its card.
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { cardMessagesOf } from '../storage/cardMessages.ts';
import { findItem } from '../storage/items/findItem.ts';
import { missingItem } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { takeOverMessage } from './takeOverMessage.ts';
import type { ItemTurn } from './turn.ts';

export async function viewItem(
  { db }: ItemsContext,
  turn: ItemTurn,
): Promise<{ readonly kind: 'found'; readonly item: Item } | Refusal> {
  const item = await findItem(db, turn.key);
  if (item?.conversationId !== turn.conversation.id) return missingItem(turn.key);
  if (turn.messageId !== undefined) {
    const known = await cardMessagesOf(db, item.id);
    const isKnown = known.some(({ messageId }) => messageId === turn.messageId);
    if (!isKnown) await db.transaction().execute((trx) => takeOverMessage(trx, { item, turn }));
  }
  return { kind: 'found', item };
}
