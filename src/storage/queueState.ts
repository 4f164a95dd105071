// The state of everything that waits, for those who watch: one query each, cheap however much lies done beside it.
import { sql } from 'kysely';
import type { WaitingLine } from '../domain/waitingLine.ts';
import type { Db } from './database.ts';

type LineRow = {
  readonly urgency: number;
  readonly state: WaitingLine['state'];
  readonly depth: number;
  readonly oldest: number;
};

export async function waitingCards(db: Db): Promise<readonly WaitingLine[]> {
  const { rows } = await sql<LineRow>`
    select urgency,
      case
        when claimed_by is not null then 'running'
        when not installed then 'held'
        when not_before > now() then 'waiting'
        else 'due'
      end as state,
      count(*)::integer as depth,
      ${ageOf(sql`min(owed_since)`)} as oldest
    from owed_cards
    join conversations on conversations.id = owed_cards.conversation_id
    group by 1, 2
    order by 1, 2`.execute(db);
  return rows.map((row) => lineOf('card', row));
}

/** Whose card is not there yet, or perhaps not any more, is found among the few that are owed, not one by one. */
export async function waitingNotifications(db: Db): Promise<readonly WaitingLine[]> {
  const { rows } = await sql<LineRow>`
    select urgency,
      case
        when claimed_by is not null then 'running'
        when not_before > now() then 'waiting'
        when item_id in (
          select owed_cards.item_id from owed_cards
          where look_at is not null or not exists (select from card_messages where card_messages.item_id = owed_cards.item_id)
        ) then 'waiting'
        else 'due'
      end as state,
      count(*)::integer as depth,
      ${ageOf(sql`min(queued_at)`)} as oldest
    from feed_notifications
    where state = 'queued'
    group by 1, 2
    order by 1, 2`.execute(db);
  return rows.map((row) => lineOf('feedNotification', row));
}

function lineOf(kind: string, { urgency, state, depth, oldest }: LineRow): WaitingLine {
  return { kind, urgency, state, depth, oldestSeconds: oldest };
}

/**
 * How many jobs run is pg-boss's own count, some seconds old: its table has no index for it. A queue without jobs counts
 * none that are due.
 */
export async function waitingJobs(db: Db): Promise<readonly WaitingLine[]> {
  const { rows } = await sql<LineRow & { readonly name: string }>`
    select queue.name, counted.state, counted.depth, counted.oldest
    from pgboss.queue
    cross join lateral (
      select case when start_after > now() then 'waiting' else 'due' end as state,
        count(*)::integer as depth,
        ${ageOf(sql`min(created_on)`)} as oldest
      from pgboss.job
      where job.name = queue.name and job.state < 'active' and not job.blocked
      group by 1
      union all
      select 'due', 0, 0
      where not exists (
        select from pgboss.job
        where job.name = queue.name and job.state < 'active' and not job.blocked and start_after <= now()
      )
      union all
      select 'running', active_count, 0 where active_count > 0
    ) counted
    where queue.name not like '\\_\\_pgboss%'
    order by 1, 2`.execute(db);
  return rows.map(({ name, state, depth, oldest }) => ({ kind: name, state, depth, oldestSeconds: oldest }));
}

/** How long the oldest card or notification has been wanted that could be sent: 0 where none waits. */
export async function backlogSeconds(db: Db): Promise<number> {
  const { rows } = await sql<{ oldest: number }>`
    select coalesce(greatest(
      (
        select ${ageOf(sql`min(owed_since)`)}
        from owed_cards
        join conversations on conversations.id = owed_cards.conversation_id
        where installed
      ),
      (select ${ageOf(sql`min(queued_at)`)} from feed_notifications where state = 'queued')
    ), 0) as oldest`.execute(db);
  return rows[0]?.oldest ?? 0;
}

/** In seconds; of a time that the database's clock wrote. */
function ageOf(time: ReturnType<typeof sql>) {
  return sql`greatest(0, extract(epoch from now() - ${time}))::float8`;
}
