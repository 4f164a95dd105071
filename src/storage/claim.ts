// A claim on a row keeps two processes from doing the same at once; every table with the column of a claim works alike.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/**
 * The process that takes rows. `mayTakeOver`: it may take those of a process that has not been seen for a while; not
 * while it is itself only just back, when nobody could have been seen.
 */
export type Taker = {
  readonly processId: string;
  readonly mayTakeOver: boolean;
  /**
   * The keys of what the process knows to have taken. It is free to take again what it has taken without knowing it: the
   * answer to a commit may have been lost.
   */
  readonly inHand?: readonly string[];
};

/** Longer than a busy process is silent, and short enough that nobody notices that another one died. */
export const deadAfterSeconds = 6;

/**
 * `key` is what a row is known by among those in hand, which are not free even where the claim on them was lost with the
 * server. Nobody takes over from themselves: they know that they live, even when they are too busy to say so.
 */
export function isFree({ processId, mayTakeOver, inHand }: Taker, key: RawBuilder<string>): RawBuilder<boolean> {
  const isUnknown = inHand ? sql<boolean>`${key} <> all(${[...inHand]}::text[])` : sql<boolean>`true`;
  const isForgotten = inHand ? sql<boolean>`claimed_by = ${processId}` : sql<boolean>`false`;
  const isLeft = mayTakeOver ? isOfDead(sql`claimed_by`, { but: processId }) : sql<boolean>`false`;
  return sql<boolean>`(${isUnknown} and (claimed_by is null or ${isForgotten} or ${isLeft}))`;
}

/** Whether the process that the column names has not been seen for a while. Nobody takes themselves for dead. */
export function isOfDead(column: RawBuilder<unknown>, { but }: { readonly but: string }): RawBuilder<boolean> {
  return sql<boolean>`${column} <> ${but} and not exists (
    select from processes
    where processes.id = ${column}
      and processes.seen_at > clock_timestamp() - make_interval(secs => ${deadAfterSeconds})
  )`;
}
