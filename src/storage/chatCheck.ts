// What is known of a chat's set-up: who could not be notified there, and why.
import { sql } from 'kysely';
import type { FeedFailure } from '../domain/chatCheck.ts';
import { parseFeedFailure } from '../domain/feedFailure.ts';
import type { Db } from './database.ts';

/** Longer than a busy minute takes. A sign-in that is refused does not pass by itself, so nobody has to wait for that. */
const troubledAfterMinutes = 10;

/** What Teams refused, or was given up, in a chat since then, and what it does not take now; the most frequent first. */
export async function feedFailuresOf(
  db: Db,
  { conversationId, since }: { conversationId: string; since: Date },
): Promise<readonly FeedFailure[]> {
  const { rows } = await sql<Omit<FeedFailure, 'reason'> & { readonly reason: string }>`
    with failed as (
      select item_id, recipient, conversation_id, state, coalesce(reason, '') as reason
      from feed_notifications
      where conversation_id = ${conversationId} and state in ('refused', 'dead') and changed_at > ${since}
      union all
      select item_id, recipient, conversation_id, state, reason
      from feed_notifications
      where conversation_id = ${conversationId} and state = 'queued' and reason is not null
        and (reason ~ '^401( |$)' or queued_at < clock_timestamp() - make_interval(mins => ${troubledAfterMinutes}))
    )
    select
      failed.state,
      failed.reason,
      count(distinct (failed.item_id, failed.recipient))::integer as count,
      coalesce(jsonb_agg(distinct members.name order by members.name) filter (where members.name <> ''), '[]') as names
    from failed
    left join members on members.conversation_id = failed.conversation_id and members.entra_id = failed.recipient
    group by failed.state, failed.reason
    order by count desc, reason`.execute(db);
  return rows.map((row) => ({ ...row, reason: parseFeedFailure(row.reason) }));
}

/** Whether Graph has answered that the package that is installed there lacks activity types of ours. */
export async function isPackageOutdated(db: Db, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .select('outdated_package')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.outdated_package ?? false;
}
