// Which notifications of the ledger somebody asks for, as conditions of a query on `feed_notifications`.
import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';

/**
 * `throttled`: queued, and Microsoft's last answer was 429; `queued`: all others that wait; `overdue`: those of both that
 * have waited for more than a minute.
 */
export type LedgerState = 'queued' | 'throttled' | 'overdue' | 'refused' | 'dead' | 'accepted' | 'obsolete';

export type LedgerSelection = {
  readonly states: readonly LedgerState[];
  readonly itemId?: string;
  readonly conversationId?: string;
  /** As the ledger has it, or the status alone: `400 BadRequest`, `400`, `appRemoved`. */
  readonly reason?: string;
  /** Only what has changed since then, by the product's clock. */
  readonly since?: Date;
};

export function isSelected(selection: LedgerSelection): RawBuilder<SqlBool> {
  const { states, itemId, conversationId, reason, since } = selection;
  const conditions = [
    sql<SqlBool>`(${sql.join(
      states.map((state) => inState[state]),
      sql` or `,
    )})`,
    ...(itemId === undefined ? [] : [sql<SqlBool>`item_id = ${itemId}`]),
    ...(conversationId === undefined ? [] : [sql<SqlBool>`conversation_id = ${conversationId}`]),
    ...(reason === undefined ? [] : [sql<SqlBool>`(reason = ${reason} or split_part(reason, ' ', 1) = ${reason})`]),
    ...(since === undefined ? [] : [sql<SqlBool>`changed_at > ${since}`]),
  ];
  return sql.join(conditions, sql` and `);
}

const isThrottled = sql<SqlBool>`coalesce(reason, '') ~ '^429( |$)'`;

const inState: Readonly<Record<LedgerState, RawBuilder<SqlBool>>> = {
  queued: sql`(state = 'queued' and not ${isThrottled})`,
  throttled: sql`(state = 'queued' and ${isThrottled})`,
  overdue: sql`(state = 'queued' and queued_at < clock_timestamp() - interval '1 minute')`,
  refused: sql`state = 'refused'`,
  dead: sql`state = 'dead'`,
  accepted: sql`state = 'accepted'`,
  obsolete: sql`state = 'obsolete'`,
};

/** As it is told: `throttled` where that is why it waits. */
export const toldState = sql<
  Exclude<LedgerState, 'overdue'>
>`case when state = 'queued' and ${isThrottled} then 'throttled' else state end`;
