// Which messages carry an item's card, and which version each of them shows.
import type { Db } from './database.ts';

export type CardMessage = { readonly messageId: string; readonly drawnVersion: number };

/** Remembers a card message, unless it is known; `isNew` tells. */
export async function saveCardMessage(
  trx: Db,
  message: { itemId: string; messageId: string; postedAt: Date; drawnVersion: number },
): Promise<{ readonly isNew: boolean }> {
  const row = await trx
    .insertInto('card_messages')
    .values({
      item_id: message.itemId,
      message_id: message.messageId,
      posted_at: message.postedAt,
      drawn_version: message.drawnVersion,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message_id')
    .executeTakeFirst();
  return { isNew: row !== undefined };
}

/** The item's newest card message: where feed notifications point. */
export async function currentCardMessage(db: Db, itemId: string): Promise<CardMessage | undefined> {
  const row = await db
    .selectFrom('card_messages')
    .select(['message_id', 'drawn_version'])
    .where('item_id', '=', itemId)
    .orderBy('posted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { messageId: row.message_id, drawnVersion: row.drawn_version };
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
 * an older drawing cannot overtake a newer one; a claim older than `staleBefore` belonged to a job that died.
 */
export async function claimOutdatedCards(
  trx: Db,
  claim: { itemId: string; version: number; jobId: string; now: Date; staleBefore: Date },
): Promise<readonly CardMessage[]> {
  const rows = await trx
    .updateTable('card_messages')
    .set({ claimed_by: claim.jobId, claimed_at: claim.now })
    .where('item_id', '=', claim.itemId)
    .where('drawn_version', '<', claim.version)
    .where((card) =>
      card.or([
        card('claimed_by', 'is', null),
        card('claimed_by', '=', claim.jobId),
        card('claimed_at', '<', claim.staleBefore),
      ]),
    )
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
    .set({ drawn_version: card.drawnVersion, claimed_by: null, claimed_at: null })
    .where('item_id', '=', card.itemId)
    .where('message_id', '=', card.messageId)
    .execute();
}

/** Forgets a message that was deleted in the chat. */
export async function forgetCardMessage(trx: Db, card: { itemId: string; messageId: string }): Promise<void> {
  await trx
    .deleteFrom('card_messages')
    .where('item_id', '=', card.itemId)
    .where('message_id', '=', card.messageId)
    .execute();
}
