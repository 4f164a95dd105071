// Queues notifications again that were given up or refused, because somebody has mended what stood in their way.
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { NotificationCount } from './listNotifications.ts';
import type { LedgerSelection } from './selection.ts';
import { isSelected } from './selection.ts';

/**
 * Whether each is still wanted is found out when it is sent; an item without a card is owed one, which its notifications
 * wait for.
 * @returns what was queued, by what it was before.
 */
export async function redriveNotifications(
  db: Db,
  { at, ...selection }: LedgerSelection & { readonly states: readonly ('refused' | 'dead')[]; readonly at: Date },
): Promise<readonly NotificationCount[]> {
  return db.transaction().execute(async (trx) => {
    // The cards before those who are rung, as delivery takes them: whoever locks in one order never waits in a circle.
    await oweMissingCards(trx, selection);
    const { rows } = await sql<NotificationCount>`
      with failed as (
        select item_id, recipient, state, reason from feed_notifications
        where ${isSelected(selection)}
        order by item_id, recipient
        -- What somebody is changing right now is news of its own.
        for no key update skip locked
      ), queued as (
        update feed_notifications stored
        set state = 'queued', reason = null, attempts = 0, changed_at = ${at}, queued_at = now(), not_before = now()
        from failed
        where stored.item_id = failed.item_id and stored.recipient = failed.recipient
        returning failed.state, failed.reason
      )
      select state, coalesce(reason, '') as reason, count(*)::integer as count
      from queued
      group by 1, 2
      order by count desc, 1, 2`.execute(trx);
    return rows;
  });
}

async function oweMissingCards(trx: Db, selection: LedgerSelection): Promise<void> {
  await sql`
    insert into owed_cards (item_id, tenant_id, conversation_id, urgency)
    select distinct item_id, tenant_id, conversation_id, 1
    from feed_notifications
    where ${isSelected(selection)}
      and not exists (select from card_messages where card_messages.item_id = feed_notifications.item_id)
    order by item_id
    on conflict (item_id) do nothing`.execute(trx);
}
