// Which messages carry an item's card, and which version each of them shows.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Statement } from './asOne.ts';
import { asOne } from './asOne.ts';
import type { Db } from './database.ts';
import { lateAfter } from './lateAfter.ts';

type NewCardMessage = {
  readonly itemId: string;
  readonly messageId: string;
  readonly postedAt: Date;
  readonly drawnVersion: number;
};

export type CardMessage = { readonly messageId: string; readonly drawnVersion: number };

/** Remembers a card message; what is known of it is only ever made newer. */
export async function saveCardMessage(trx: Db, message: NewCardMessage): Promise<void> {
  await asOne(trx, [savingCardMessage(trx, message)]);
}

/** The same, to be sent with others. */
export function savingCardMessage(trx: Db, message: NewCardMessage): Statement {
  return (
    trx
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
  );
}

/** Remembers a copy of unknown content, unless it is known. @returns whether it was not. */
export async function takeOverCardMessage(
  trx: Db,
  { itemId, messageId, postedAt }: { itemId: string; messageId: string; postedAt: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto('card_messages')
    .values({ item_id: itemId, message_id: messageId, posted_at: postedAt, drawn_version: 0 })
    .onConflict((conflict) => conflict.columns(['item_id', 'message_id']).doNothing())
    .returning('item_id')
    .executeTakeFirst();
  return row !== undefined;
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

type Drawn = { readonly itemId: string; readonly messageIds: readonly string[]; readonly version: number };

/** What these messages show now; never less than is known of them. What got no answer does no harm if it was the same. Not sent yet. */
export function notingDrawn(trx: Db, drawn: Drawn): Statement {
  const { version } = drawn;
  return messagesOf(trx, drawn)
    .set({
      drawn_version: version,
      unanswered_at: sql<Date | null>`case when unanswered_version < ${version} then unanswered_at end`,
      unanswered_version: sql<number | null>`case when unanswered_version < ${version} then unanswered_version end`,
    })
    .where('drawn_version', '<=', version);
}

/** A call that was to draw that version into these messages got no answer: it may come late. Not sent yet. */
export function notingUnanswered(trx: Db, drawn: Drawn): Statement {
  return messagesOf(trx, drawn).set({
    unanswered_at: sql<Date>`clock_timestamp()`,
    unanswered_version: sql<number>`least(unanswered_version, ${drawn.version}::integer)`,
  });
}

function messagesOf(trx: Db, { itemId, messageIds }: Drawn) {
  return trx.updateTable('card_messages').where('item_id', '=', itemId).where('message_id', 'in', messageIds);
}

/** What may have been carried out late has been by now: such a message counts as showing the version of that call. Not sent yet. */
export function doubtingLate(itemIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    update card_messages
    set drawn_version = least(drawn_version, unanswered_version), unanswered_at = null, unanswered_version = null
    where item_id = any(${[...itemIds]}::uuid[]) and ${lateAfter(sql.ref('unanswered_at'))} <= clock_timestamp()`;
}

/** Nobody waits any more for what may come late. Not sent yet. */
export function forgettingUnanswered(trx: Db, itemId: string): Statement {
  return trx
    .updateTable('card_messages')
    .set({ unanswered_at: null, unanswered_version: null })
    .where('item_id', '=', itemId)
    .where('unanswered_at', 'is not', null);
}

/** Forgets messages that were deleted in the chat. Not sent yet. */
export function forgettingCardMessages(
  trx: Db,
  { itemId, messageIds }: { itemId: string; messageIds: readonly string[] },
): Statement {
  return trx.deleteFrom('card_messages').where('item_id', '=', itemId).where('message_id', 'in', messageIds);
}
