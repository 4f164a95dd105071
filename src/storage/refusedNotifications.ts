// Notifications of the ledger that could not be sent as things stood, and are to be sent once things have changed.
import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { OurFailureReason } from '../domain/feedFailure.ts';
import type { Statement } from './asOne.ts';
import type { Db } from './database.ts';

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
 */
export async function queueRefusedAgain(trx: Db, refused: InChat): Promise<void> {
  await sql`
    with refused as (
      select feed_notifications.item_id, feed_notifications.recipient
      from feed_notifications
      where ${isRefused(refused)}
      order by feed_notifications.item_id, feed_notifications.recipient
      -- What somebody is changing right now is news of its own.
      for update skip locked
    )
    update feed_notifications stored
    set state = 'queued', reason = null, attempts = 0, queued_at = now(), not_before = now()
    from refused
    where stored.item_id = refused.item_id and stored.recipient = refused.recipient`.execute(trx);
}

/** The items of those that have no card message. */
export async function refusedWithoutCard(trx: Db, refused: InChat): Promise<readonly string[]> {
  const { rows } = await sql<{ item_id: string }>`
    select distinct item_id
    from feed_notifications
    where ${isRefused(refused)}
      and not exists (select from card_messages where card_messages.item_id = feed_notifications.item_id)
    order by item_id`.execute(trx);
  return rows.map((row) => row.item_id);
}

function isRefused({ conversationId, since, recipients }: InChat) {
  const isMeant =
    recipients === 'everybody' ? sql<SqlBool>`true` : sql<SqlBool>`recipient = any(${[...recipients]}::text[])`;
  return sql<SqlBool>`conversation_id = ${conversationId} and state = 'refused' and changed_at > ${since}
    and (reason = any(${ours}::text[]) or reason ~ '^40[349]( |$)') and ${isMeant}`;
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

/** Of a row of owed_cards. */
export const hasRefused = sql<boolean>`exists (
  select from feed_notifications
  where feed_notifications.item_id = owed_cards.item_id and state = 'refused' and reason = ${cardNotPosted}
)`;

/** The item's card is posted after all. Not sent yet. */
export function queueingWithCard(trx: Db, itemId: string): Statement {
  return trx
    .updateTable('feed_notifications')
    .set({ state: 'queued', reason: null, attempts: 0, queued_at: sql<Date>`now()`, not_before: sql<Date>`now()` })
    .where('item_id', '=', itemId)
    .where('state', '=', 'refused')
    .where('reason', '=', cardNotPosted);
}
