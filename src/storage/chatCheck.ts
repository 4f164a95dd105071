// What is known of a chat's set-up: who could not be notified there, and why.
import { sql } from 'kysely';
import type { FeedFailure } from '../domain/chatCheck.ts';
import { parseFeedFailure } from '../domain/feedFailure.ts';
import type { Db } from './database.ts';

/** What Teams refused, or what was given up, in a chat since then; the most frequent first. */
export async function feedFailuresOf(
  db: Db,
  { conversationId, since }: { conversationId: string; since: Date },
): Promise<readonly FeedFailure[]> {
  const { rows } = await sql<Omit<FeedFailure, 'reason'> & { readonly reason: string }>`
    select
      failed.state,
      coalesce(failed.reason, '') as reason,
      count(distinct (failed.item_id, failed.recipient))::integer as count,
      coalesce(jsonb_agg(distinct members.name order by members.name) filter (where members.name <> ''), '[]') as names
    from feed_notifications failed
    join items on items.id = failed.item_id
    left join members on members.conversation_id = items.conversation_id and members.entra_id = failed.recipient
    where items.conversation_id = ${conversationId}
      and failed.state in ('refused', 'dead')
      and failed.changed_at > ${since}
    group by failed.state, coalesce(failed.reason, '')
    order by count desc, reason`.execute(db);
  return rows.map((row) => ({ ...row, reason: parseFeedFailure(row.reason) }));
}
