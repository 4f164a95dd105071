// Items of a chat whose card shows too little, or is missing though they are open: as after the app was away.
import { sql } from 'kysely';
import type { Db } from '../database.ts';

export type Undrawn = { readonly itemId: string; readonly hasCard: boolean };

export async function findUndrawn(db: Db, conversationId: string): Promise<readonly Undrawn[]> {
  const rows = await db
    .selectFrom('items')
    .leftJoin('card_messages', 'card_messages.item_id', 'items.id')
    .select(['items.id', sql<number | null>`min(card_messages.drawn_version)`.as('drawn')])
    .where('items.conversation_id', '=', conversationId)
    // Only a hint, which an index finds them by; what counts is what the messages show.
    .where('items.undrawn', '=', true)
    .groupBy('items.id')
    .having((item) =>
      item.or([
        item.and([item(sql`min(card_messages.drawn_version)`, 'is', null), item('items.closed_at', 'is', null)]),
        item(sql`min(card_messages.drawn_version)`, '<', item.ref('items.version')),
      ]),
    )
    .orderBy('items.id')
    .execute();
  return rows.map((row) => ({ itemId: row.id, hasCard: row.drawn !== null }));
}

/** To be called when a message has been drawn: takes the item from those that the search looks at, unless others show less. */
export async function noteDrawn(db: Db, itemId: string): Promise<void> {
  await db
    .updateTable('items')
    .set({ undrawn: false })
    .where('id', '=', itemId)
    .where('undrawn', '=', true)
    .where((item) =>
      item.not(
        item.exists(
          item
            .selectFrom('card_messages')
            .select('card_messages.item_id')
            .whereRef('card_messages.item_id', '=', 'items.id')
            .whereRef('card_messages.drawn_version', '<', 'items.version'),
        ),
      ),
    )
    .execute();
}
