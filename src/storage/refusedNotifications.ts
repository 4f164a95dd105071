// Notifications of the ledger that could not be sent as things stood, and are to be sent once things have changed.
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { OurFailureReason } from '../domain/feedFailure.ts';
import type { Db } from './database.ts';
import type { LedgerKey } from './feedNotifications.ts';

export type Requeued = LedgerKey & { readonly hasCard: boolean };

type InChat = {
  readonly conversationId: string;
  readonly since: Date;
  /** Entra object ids, or everybody, the whole chat included. */
  readonly recipients: readonly string[] | 'everybody';
};

const cardNotPosted: OurFailureReason = 'cardNotPosted';
const appRemoved: OurFailureReason = 'appRemoved';

/** The second text is how 0.1.0 put it. */
const ours = [appRemoved, 'app removed from chat', cardNotPosted];

/**
 * Queues again what was refused in a chat since then because the app, the recipient, or the card was not there. Whether it
 * still says what is so is found out when it is sent.
 * @returns what was queued: nobody else has queued it, or will.
 */
export async function queueRefusedAgain(
  trx: Db,
  { conversationId, since, recipients }: InChat,
): Promise<readonly Requeued[]> {
  const isMeant =
    recipients === 'everybody' ? sql<SqlBool>`true` : sql<SqlBool>`recipient = any(${[...recipients]}::text[])`;
  const { rows } = await sql<{ item_id: string; recipient: string; has_card: boolean }>`
    with refused as (
      select feed_notifications.item_id, feed_notifications.recipient
      from feed_notifications
      join items on items.id = feed_notifications.item_id
      where items.conversation_id = ${conversationId}
        and feed_notifications.state = 'refused' and feed_notifications.changed_at > ${since}
        and (reason = any(${ours}::text[]) or reason ~ '^40[34]( |$)')
        and ${isMeant}
      order by feed_notifications.item_id, feed_notifications.recipient
      -- What somebody is changing right now is news of its own.
      for update of feed_notifications skip locked
    )
    update feed_notifications stored
    set state = 'queued', reason = null, attempts = 0, queued_at = now(), not_before = now()
    from refused
    where stored.item_id = refused.item_id and stored.recipient = refused.recipient
    returning stored.item_id, stored.recipient,
      exists (select from card_messages where card_messages.item_id = stored.item_id) as has_card`.execute(trx);
  return rows.map((row) => ({ itemId: row.item_id, recipient: row.recipient, hasCard: row.has_card }));
}

/** The item's card could not be posted: what waits for it cannot be sent. */
export async function refuseWithoutCard(trx: Db, { itemId, at }: { itemId: string; at: Date }): Promise<void> {
  await trx
    .updateTable('feed_notifications')
    .set({ state: 'refused', reason: cardNotPosted, changed_at: at })
    .where('item_id', '=', itemId)
    .where('state', '=', 'queued')
    .execute();
}

/** The item's card is posted after all. */
export async function queueWithCard(trx: Db, itemId: string): Promise<void> {
  await trx
    .updateTable('feed_notifications')
    .set({ state: 'queued', reason: null, attempts: 0, queued_at: sql<Date>`now()`, not_before: sql<Date>`now()` })
    .where('item_id', '=', itemId)
    .where('state', '=', 'refused')
    .where('reason', '=', cardNotPosted)
    .execute();
}
