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
    .groupBy('items.id')
    .having((item) =>
      item.or([
        item.and([item(sql`min(card_messages.drawn_version)`, 'is', null), item('items.closed_at', 'is', null)]),
        item(sql`min(card_messages.drawn_version)`, '<', item.ref('items.version')),
      ]),
    )
    .execute();
  return rows.map((row) => ({ itemId: row.id, hasCard: row.drawn !== null }));
}
