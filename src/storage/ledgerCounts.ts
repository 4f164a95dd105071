// What has not got through, counted by state and reason, for those who watch.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type LedgerCount = {
  readonly state: 'queued' | 'throttled' | 'refused' | 'dead';
  /** As the ledger has it; empty where nothing has gone wrong yet. */
  readonly reason: string;
  readonly notifications: number;
};

/**
 * Notifications that are queued, and those that did not get through since then. Those that did are counted as they do:
 * here they would be most of a day's rows.
 */
export async function ledgerCounts(db: Db, since: Date): Promise<readonly LedgerCount[]> {
  const { rows } = await sql<LedgerCount>`
    select case when reason like '429%' then 'throttled' else 'queued' end as state,
      coalesce(reason, '') as reason,
      count(*)::integer as notifications
    from feed_notifications
    where state = 'queued'
    group by 1, 2
    union all
    select state, coalesce(reason, ''), count(*)::integer
    from feed_notifications
    where state in ('refused', 'dead') and changed_at > ${since}
    group by 1, 2
    order by 1, 2`.execute(db);
  return rows;
}
