// What the budgets still admit, for those who watch.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type BudgetWindow = { readonly bucket: string; readonly calls: number; readonly seconds: number };

/** How many more calls each window admits now, in the order asked: none while Microsoft has closed the bucket. */
export async function callsLeft(db: Db, windows: readonly BudgetWindow[]): Promise<readonly number[]> {
  const { rows } = await sql<{ left: number }>`
    select
      case
        when exists (
          select from closed_buckets where closed_buckets.bucket = asked.bucket and until > now()
        ) then 0
        else greatest(0, asked.calls - (
          select count(*) from spent_calls
          where spent_calls.bucket = asked.bucket
            and at > now() - make_interval(secs => asked.seconds)
        ))
      end::integer as left
    from unnest(
      ${windows.map(({ bucket }) => bucket)}::text[],
      ${windows.map(({ calls }) => calls)}::integer[],
      ${windows.map(({ seconds }) => seconds)}::integer[]
    ) with ordinality as asked (bucket, calls, seconds, place)
    order by asked.place`.execute(db);
  return rows.map(({ left }) => left);
}
