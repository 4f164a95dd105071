// Finds the urgencies, tenants and chats that a waiting line has rows of, without reading all of its rows.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/**
 * Of all that waits, so many are looked at in one round, far more than the budgets let through; but always one of each chat
 * and urgency, or a chat could starve behind others. So with more groups than this a round looks at as many as there are
 * groups, and each costs it about 10 µs: with 5,000 chats that wait a round takes some 50 ms of the database's time.
 */
export const mostAtOnce = 500;

type WaitingLine = { readonly table: 'owed_cards' | 'feed_notifications'; readonly isWaiting: RawBuilder<boolean> };

/**
 * The body of a recursive query `groups (urgency, tenant_id, conversation_id)`: it hops from group to group over the index
 * that begins with these columns (a loose index scan), so that a chat with very many rows costs no more than one with one.
 */
export function fairGroups({ table, isWaiting }: WaitingLine): RawBuilder<unknown> {
  const rows = sql.table(table);
  return sql`
    (
      select urgency, tenant_id, conversation_id from ${rows}
      where ${isWaiting}
      order by urgency, tenant_id, conversation_id
      limit 1
    )
    union all
    select next.urgency, next.tenant_id, next.conversation_id
    from groups
    cross join lateral (
      select urgency, tenant_id, conversation_id from ${rows}
      where ${isWaiting}
        and (urgency, tenant_id, conversation_id) > (groups.urgency, groups.tenant_id, groups.conversation_id)
      order by urgency, tenant_id, conversation_id
      limit 1
    ) next`;
}
