// Which messages carry an item's card, and which version each of them shows.
import { sql } from 'kysely';
import type { Claim } from './claim.ts';
import { claimedBy, isFreeFor, released } from './claim.ts';
import type { Db } from './database.ts';
import { noteDrawn } from './items/findUndrawn.ts';

export type CardMessage = { readonly messageId: string; readonly drawnVersion: number };

/** Remembers a card message; what is known of it is only ever made newer. */
export async function saveCardMessage(
  trx: Db,
  message: { itemId: string; messageId: string; postedAt: Date; drawnVersion: number },
): Promise<void> {
  await trx
    .insertInto('card_messages')
    .values({
      item_id: message.itemId,
      message_id: message.messageId,
      posted_at: message.postedAt,
      drawn_version: message.drawnVersion,
    })
    // A card that was just posted may have been clicked, and taken over, before the bot wrote it down.
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'message_id']).doUpdateSet({
        posted_at: sql<Date>`greatest(card_messages.posted_at, excluded.posted_at)`,
        drawn_version: sql<number>`greatest(card_messages.drawn_version, excluded.drawn_version)`,
      }),
    )
    .execute();
  // A copy that was taken over shows nothing known. Its taker may not hold the item, so it must not be written here.
  if (message.drawnVersion > 0) await noteDrawn(trx, message.itemId);
}

/** The messages that carry an item's card, newest first; feed notifications point at the first. */
export async function cardMessagesOf(db: Db, itemId: string): Promise<readonly CardMessage[]> {
  const rows = await db
    .selectFrom('card_messages')
    .select(['message_id', 'drawn_version'])
    .where('item_id', '=', itemId)
    .orderBy('posted_at', 'desc')
    .execute();
  return rows.map((row) => ({ messageId: row.message_id, drawnVersion: row.drawn_version }));
}

/** The newest card message of each of the items, by item id. */
export async function currentCardMessages(db: Db, itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('card_messages')
    .distinctOn('item_id')
    .select(['item_id', 'message_id'])
    .where('item_id', 'in', itemIds)
    .orderBy('item_id')
    .orderBy('posted_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.message_id]));
}

/**
 * Takes the messages that show less than `version` for drawing by this job. Two jobs never draw one message at once, so
 * an older drawing cannot overtake a newer one.
 */
export async function claimOutdatedCards(
  trx: Db,
  claim: { itemId: string; version: number } & Claim,
): Promise<readonly CardMessage[]> {
  const rows = await trx
    .updateTable('card_messages')
    .set(claimedBy(claim))
    .where('item_id', '=', claim.itemId)
    .where('drawn_version', '<', claim.version)
    .where(isFreeFor(claim))
    .returning(['message_id', 'drawn_version'])
    .execute();
  return rows.map((row) => ({ messageId: row.message_id, drawnVersion: row.drawn_version }));
}

/** Gives a claimed message back; `drawnVersion` is what it shows now. */
export async function releaseCard(
  trx: Db,
  card: { itemId: string; messageId: string; drawnVersion: number },
): Promise<void> {
  await trx
    .updateTable('card_messages')
    .set({ drawn_version: card.drawnVersion, ...released })
    .where('item_id', '=', card.itemId)
    .where('message_id', '=', card.messageId)
    .execute();
  await noteDrawn(trx, card.itemId);
}

/** Forgets a message that was deleted in the chat. */
export async function forgetCardMessage(trx: Db, card: { itemId: string; messageId: string }): Promise<void> {
  // It may be the only one, and a new one is not posted before the app is back. The item is held first, as everywhere.
  await trx.updateTable('items').set({ undrawn: true }).where('id', '=', card.itemId).execute();
  await trx
    .deleteFrom('card_messages')
    .where('item_id', '=', card.itemId)
    .where('message_id', '=', card.messageId)
    .execute();
}
