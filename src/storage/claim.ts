// A claim on a row keeps two processes from doing the same at once; every table with the column of a claim works alike.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/**
 * The process that takes rows. `mayTakeOver`: it may take those of a process that has not been seen for a while; not
 * while it is itself only just back, when nobody could have been seen.
 */
export type Taker = { readonly processId: string; readonly mayTakeOver: boolean };

/** Longer than a busy process is silent, and short enough that nobody notices that another one died. */
export const deadAfterSeconds = 6;

/** Nobody takes over from themselves: they know that they live, even when they are too busy to say so. */
export function isFree({ processId, mayTakeOver }: Taker): RawBuilder<boolean> {
  if (!mayTakeOver) return sql<boolean>`claimed_by is null`;
  return sql<boolean>`(claimed_by is null or claimed_by <> ${processId} and not exists (
    select from processes
    where processes.id = claimed_by and processes.seen_at > clock_timestamp() - make_interval(secs => ${deadAfterSeconds})
  ))`;
}
