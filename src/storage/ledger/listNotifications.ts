// The ledger for whoever runs the product: ids, states and times, and no word of what is asked or by whom.
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { LedgerSelection, LedgerState } from './selection.ts';
import { isSelected, toldState } from './selection.ts';

type ToldState = Exclude<LedgerState, 'overdue'>;

export type ListedNotification = {
  /** When it was first wanted. */
  readonly queuedAt: Date;
  readonly itemId: string;
  readonly number: number;
  readonly conversationId: string;
  /** An Entra object id, or `chat` for everyone in the chat. */
  readonly recipient: string;
  readonly activityType: string;
  readonly state: ToldState;
  /** As the ledger has it; empty where nothing went wrong. */
  readonly reason: string;
  readonly attempts: number;
  readonly changedAt: Date;
  /** When it is tried next, of those that wait. */
  readonly nextAt?: Date;
};

/** The oldest first. */
export async function listNotifications(
  db: Db,
  { limit, ...selection }: LedgerSelection & { readonly limit: number },
): Promise<readonly ListedNotification[]> {
  const { rows } = await sql<{
    queued_at: Date;
    item_id: string;
    number: number;
    conversation_id: string;
    recipient: string;
    activity_type: string;
    told_state: ToldState;
    reason: string | null;
    attempts: number;
    changed_at: Date;
    next_at: Date | null;
  }>`
    select chosen.*, items.number
    from (
      select queued_at, item_id, conversation_id, recipient, activity_type, ${toldState} as told_state, reason, attempts,
        changed_at, case when state = 'queued' then greatest(not_before, clock_timestamp()) end as next_at
      from feed_notifications
      where ${isSelected(selection)}
      order by queued_at, item_id, recipient
      limit ${limit}
    ) chosen
    join items on items.id = chosen.item_id
    order by chosen.queued_at, chosen.item_id, chosen.recipient`.execute(db);
  return rows.map((row) => ({
    queuedAt: row.queued_at,
    itemId: row.item_id,
    number: row.number,
    conversationId: row.conversation_id,
    recipient: row.recipient,
    activityType: row.activity_type,
    state: row.told_state,
    reason: row.reason ?? '',
    attempts: row.attempts,
    changedAt: row.changed_at,
    ...(row.next_at === null ? {} : { nextAt: row.next_at }),
  }));
}

export type NotificationCount = { readonly state: ToldState; readonly reason: string; readonly count: number };

/** How many there are of each state and reason, the most first. */
export async function countNotifications(db: Db, selection: LedgerSelection): Promise<readonly NotificationCount[]> {
  const { rows } = await sql<NotificationCount>`
    select ${toldState} as state, coalesce(reason, '') as reason, count(*)::integer as count
    from feed_notifications
    where ${isSelected(selection)}
    group by 1, 2
    order by count desc, 1, 2`.execute(db);
  return rows;
}
