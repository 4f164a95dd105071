// Reads an item for somebody who looks at its card.
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { findItem } from '../storage/items/findItem.ts';
import { missingItem } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

export async function viewItem(
  { db }: ItemsContext,
  { key, conversation }: ItemTurn,
): Promise<{ readonly kind: 'found'; readonly item: Item } | Refusal> {
  const item = await findItem(db, key);
  return item?.conversationId === conversation.id ? { kind: 'found', item } : missingItem(key);
}
