// Reads an item for somebody who looks at its card.
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { findPlacedItem } from '../storage/items/findPlacedItem.ts';
import { missingItem } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { takeOverMessage } from './takeOverMessage.ts';
import type { ItemTurn } from './turn.ts';

/** A card knows its item by its id. */
export type ViewTurn = ItemTurn & { readonly key: Extract<ItemKey, { by: 'id' }> };

export async function viewItem(
  { db }: ItemsContext,
  turn: ViewTurn,
): Promise<{ readonly kind: 'found'; readonly item: Item } | Refusal> {
  const placed = await findPlacedItem(db, turn.key.id);
  if (placed?.item.conversationId !== turn.conversation.id) return missingItem(turn.key);
  const { item, copies } = placed;
  if (turn.messageId !== undefined) {
    const isKnown = copies.some(({ messageId }) => messageId === turn.messageId);
    if (!isKnown) await db.transaction().execute((trx) => takeOverMessage(trx, { item, turn }));
  }
  return { kind: 'found', item };
}
