// What has been spent of the budgets that all processes share: one row for each call and each budget it draws from.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Statement } from './asOne.ts';
import { deadAfterSeconds, isOfDead } from './claim.ts';
import type { Db } from './database.ts';

const budgetsLock = 5_000_001;

/**
 * Held until the transaction ends: one process at a time decides what may be sent. A process that is frozen meanwhile holds
 * up the others for seconds only: then the server undoes its transaction. What is written is on disk before anything is
 * sent: after a crash of the server nobody else would know of the calls.
 */
export async function lockBudgets(trx: Db): Promise<void> {
  await sql`
    select
      pg_advisory_xact_lock(${budgetsLock}),
      set_config('idle_in_transaction_session_timeout', '3s', true)`.execute(trx);
}

/** At most `calls` in any stretch of `seconds`, and how many more are wanted now. */
export type BudgetQuestion = {
  readonly bucket: string;
  readonly calls: number;
  readonly seconds: number;
  readonly wanted: number;
};

/**
 * `inTheWay`: times in milliseconds since 1970, the newest first, of the calls that `wanted` more have to outlast: the j-th
 * more (j = 1, …) may be made `seconds` after the one at `wanted - j`; where there is none, now.
 */
export type BudgetState = BudgetQuestion & {
  readonly inTheWay: readonly number[];
  readonly closedUntil: number | undefined;
};

/** `now` is the database's time, in milliseconds since 1970, as all times here. */
export async function readBudgets(
  db: Db,
  questions: readonly BudgetQuestion[],
): Promise<{ readonly now: number; readonly states: readonly BudgetState[] }> {
  const { rows } = await sql<{ now: number; in_the_way: number[]; closed_until: number | null }>`
    select
      extract(epoch from clock_timestamp())::float8 * 1000 as now,
      array(
        select extract(epoch from at)::float8 * 1000 from spent_calls
        where spent_calls.bucket = asked.bucket
        order by at desc
        offset greatest(0, asked.calls - asked.wanted)
        limit least(asked.calls, asked.wanted)
      ) as in_the_way,
      (select extract(epoch from until)::float8 * 1000 from closed_buckets where closed_buckets.bucket = asked.bucket)
        as closed_until
    from unnest(
      ${questions.map(({ bucket }) => bucket)}::text[],
      ${questions.map(({ calls }) => calls)}::integer[],
      ${questions.map(({ wanted }) => wanted)}::integer[]
    ) with ordinality as asked (bucket, calls, wanted, place)
    order by asked.place`.execute(db);
  const states = questions.map((question, place) => ({
    ...question,
    inTheWay: rows[place]?.in_the_way ?? [],
    closedUntil: rows[place]?.closed_until ?? undefined,
  }));
  return { now: rows[0]?.now ?? Date.now(), states };
}

export type SpentCall = { readonly callId: string; readonly buckets: readonly string[] };

/** Until it is answered a call counts as if it would arrive as late as it can. */
export function spendingCalls({
  calls,
  arriveWithinSeconds,
  processId,
}: {
  readonly calls: readonly SpentCall[];
  readonly arriveWithinSeconds: number;
  /** Whose they are. */
  readonly processId: string;
}): Statement {
  const rows = calls.flatMap(({ callId, buckets }) => buckets.map((bucket) => ({ callId, bucket })));
  return sql`
    insert into spent_calls (call_id, bucket, at, taken_by)
    select spent.call_id, spent.bucket, clock_timestamp() + make_interval(secs => ${arriveWithinSeconds}), ${processId}
    from unnest(${rows.map(({ callId }) => callId)}::uuid[], ${rows.map(({ bucket }) => bucket)}::text[])
      as spent (call_id, bucket)`;
}

/** Calls that are over. */
export type AnsweredCalls = { readonly callIds: readonly string[] };

/**
 * A statement, also for use inside a larger one. The calls count from now: somewhere between its sending and its answer
 * Microsoft has counted each of them, nobody tells when, and one that follows too early is refused. So slow answers cost
 * speed: with answers after a tenth of a second, 5 calls a second become 5 in 1.1 seconds.
 */
export function countAnswered({ callIds }: AnsweredCalls): RawBuilder<unknown> {
  return sql`
    update spent_calls set at = clock_timestamp(), taken_by = null
    where call_id = any(${[...callIds]}::uuid[])`;
}

export async function noteAnswered(db: Db, answered: AnsweredCalls): Promise<void> {
  if (answered.callIds.length > 0) await countAnswered(answered).execute(db);
}

/**
 * What the dead had under way nobody will answer: it counts from when its process would have had to be seen again, after
 * which nobody sends anything. If it lives after all, what it is answered counts as ever.
 */
export async function countCallsOfDead(db: Db, processId: string): Promise<void> {
  const lastSent = sql<Date>`(
    select seen_at + make_interval(secs => ${deadAfterSeconds}) from processes where processes.id = taken_by
  )`;
  await sql`
    update spent_calls set at = least(at, coalesce(${lastSent}, clock_timestamp())), taken_by = null
    where taken_by is not null and ${isOfDead(sql`taken_by`, { but: processId })}`.execute(db);
}

/** What a process had under way that ends now, or all of them where nobody else can live; the last call may just have left. */
export async function countCallsOf(db: Db, whose: { readonly processId: string } | 'everybody'): Promise<void> {
  const isTheirs = whose === 'everybody' ? sql<boolean>`true` : sql<boolean>`taken_by = ${whose.processId}`;
  await sql`
    update spent_calls set at = least(at, clock_timestamp() + interval '1 second'), taken_by = null
    where taken_by is not null and ${isTheirs}`.execute(db);
}

/** They were not made after all. */
export async function giveBackCalls(db: Db, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  await sql`delete from spent_calls where call_id = any(${[...callIds]}::uuid[])`.execute(db);
}

/** Microsoft takes no call of this budget for so long. */
export async function closeBucket(db: Db, { bucket, seconds }: { bucket: string; seconds: number }): Promise<void> {
  await sql`
    insert into closed_buckets (bucket, until)
    values (${bucket}, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (bucket) do update set until = greatest(closed_buckets.until, excluded.until)`.execute(db);
}

/** At most so many; no window is longer than an hour. @returns how many. */
export async function forgetOldCalls(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with reopened as (delete from closed_buckets where until < clock_timestamp() - interval '1 hour'),
    old as (
      select call_id, bucket from spent_calls
      where at < clock_timestamp() - interval '2 hours'
      limit ${limit}
    )
    delete from spent_calls
    using old
    where spent_calls.call_id = old.call_id and spent_calls.bucket = old.bucket`.execute(db);
  return Number(numAffectedRows ?? 0);
}
