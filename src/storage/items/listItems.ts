// The items of one chat, newest first.
import type { Item } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { itemFromRows } from './itemRow.ts';
import { selectItems } from './selectItems.ts';

/** The open items of a conversation, at most `limit`; one more is read to tell whether there are others. */
export async function listOpenItems(
  db: Db,
  { conversationId, limit }: { conversationId: string; limit: number },
): Promise<{ items: readonly Item[]; more: boolean }> {
  const rows = await selectItems(db)
    .where('items.conversation_id', '=', conversationId)
    .where('items.closed_at', 'is', null)
    .orderBy('items.number', 'desc')
    .limit(limit + 1)
    .execute();
  return { items: rows.slice(0, limit).map(itemFromRows), more: rows.length > limit };
}
