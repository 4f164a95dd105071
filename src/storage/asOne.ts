// Sends several statements as one: what a decision writes costs one round trip, however many tables it concerns.
import type { OperationNode, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A query that writes and returns nothing, not sent yet. */
export type Statement = { readonly toOperationNode: () => OperationNode };

/** Each of them sees the tables as they were before all of them; they are of different rows. */
export async function asOne(trx: Db, statements: readonly Statement[]): Promise<void> {
  const [only, ...others] = statements;
  if (only === undefined) return;
  if (others.length === 0) await sql`${only}`.execute(trx);
  else await sql`${withAll(statements)} select`.execute(trx);
}

/**
 * `last` is done when all the others have been, if it is made to depend on the condition that it is given.
 * @returns how many rows it returned.
 */
export async function asOneBefore(
  trx: Db,
  statements: readonly Statement[],
  last: (after: RawBuilder<boolean>) => Statement,
): Promise<number> {
  const counts = statements.map((_, index) => sql`(select count(*) from ${nameOf(index)})`);
  const after = counts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(counts, sql` + `)} >= 0`;
  const all = statements.length === 0 ? sql`` : withAll(statements);
  const { rows } = await sql`${all} ${last(after)}`.execute(trx);
  return rows.length;
}

function withAll(statements: readonly Statement[]): RawBuilder<unknown> {
  const named = statements.map((statement, index) => sql`${nameOf(index)} as (${statement} returning 1)`);
  return sql`with ${sql.join(named)}`;
}

function nameOf(index: number): RawBuilder<unknown> {
  return sql.raw(`written_${index}`);
}
