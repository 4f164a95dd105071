// A claim on a row keeps two jobs from doing the same at once; every table with the columns of a claim works alike.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/** Which job takes a row. A claim older than `staleBefore` no longer counts: its job died. */
export type Claim = { readonly jobId: string; readonly now: Date; readonly staleBefore: Date };

/** The row is free, this job's own from an earlier run, or left behind. */
export function isFreeFor({ jobId, staleBefore }: Claim): RawBuilder<boolean> {
  return sql<boolean>`(claimed_by is null or claimed_by = ${jobId} or claimed_at < ${staleBefore})`;
}

export function claimedBy({ jobId, now }: Claim) {
  return { claimed_by: jobId, claimed_at: now };
}

export const released = { claimed_by: null, claimed_at: null } as const;
