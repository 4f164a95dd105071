// The ledger: for each item and recipient the newest notification and what became of it.
import { sql } from 'kysely';
import type { Ring } from '../domain/decision.ts';
import type { ActivityType } from '../domain/feedNotification.ts';
import { activityTypes } from '../domain/feedNotification.ts';
import type { Claim } from './claim.ts';
import { claimedBy, isFreeFor, released } from './claim.ts';
import type { Db } from './database.ts';
import { parseNotice, storeNotice } from './parseNotice.ts';

/** `chat` is everyone in the chat by one call; otherwise an Entra object id. */
export type LedgerKey = { readonly itemId: string; readonly recipient: string };

export type LedgerEntry = Ring & {
  readonly recipient: string;
  /** Grows when a newer notification takes the place of an older one. */
  readonly revision: number;
  /** `obsolete`: the world moved on before it could be sent. */
  readonly state: 'queued' | 'accepted' | 'obsolete' | 'refused' | 'dead';
  readonly attempts: number;
  readonly reason: string | undefined;
};

/** Writes down what is to be sent; it takes the place of whatever was there for the same recipient. */
export async function queueFeedNotifications(
  trx: Db,
  entries: readonly (LedgerKey & Ring & { readonly at: Date })[],
): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto('feed_notifications')
    .values(
      entries.map((entry) => ({
        item_id: entry.itemId,
        recipient: entry.recipient,
        activity_type: entry.activityType,
        notice: 'notice' in entry ? storeNotice(entry.notice) : null,
        revision: 1,
        state: 'queued' as const,
        changed_at: entry.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'recipient']).doUpdateSet((stored) => ({
        activity_type: stored.ref('excluded.activity_type'),
        notice: sql<string | null>`excluded.notice`,
        revision: sql<number>`feed_notifications.revision + 1`,
        state: 'queued' as const,
        attempts: 0,
        reason: null,
        changed_at: stored.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

export async function ledgerOf(db: Db, itemId: string): Promise<readonly LedgerEntry[]> {
  const rows = await db
    .selectFrom('feed_notifications')
    .select(['recipient', 'activity_type', 'notice', 'revision', 'state', 'attempts', 'reason'])
    .where('item_id', '=', itemId)
    .orderBy('recipient')
    .execute();
  return rows.map((row) => ({
    recipient: row.recipient,
    ...ringFromRow(row),
    revision: row.revision,
    state: row.state,
    attempts: row.attempts,
    reason: row.reason ?? undefined,
  }));
}

/** Whose notification of this item is still to be sent. */
export async function queuedRecipients(db: Db, itemId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('feed_notifications')
    .select('recipient')
    .where('item_id', '=', itemId)
    .where('state', '=', 'queued')
    .execute();
  return rows.map((row) => row.recipient);
}

/**
 * Takes a queued notification for sending by this job. Undefined when there is nothing left to send, or when another
 * job is sending to this recipient: that one sends again when it finds a newer revision afterwards.
 */
export async function claimFeedNotification(
  trx: Db,
  claim: LedgerKey & Claim,
): Promise<(Ring & { readonly revision: number; readonly attempts: number }) | undefined> {
  const row = await trx
    .updateTable('feed_notifications')
    .set({ ...claimedBy(claim), attempts: sql<number>`attempts + 1` })
    .where('item_id', '=', claim.itemId)
    .where('recipient', '=', claim.recipient)
    .where('state', '=', 'queued')
    .where(isFreeFor(claim))
    .returning(['activity_type', 'notice', 'revision', 'attempts'])
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...ringFromRow(row), revision: row.revision, attempts: row.attempts };
}

/**
 * Ends a claim: records what became of the revision that was sent.
 * @returns whether the entry is still queued, because it is to be tried again or a newer revision came meanwhile.
 */
export async function settleFeedNotification(
  trx: Db,
  outcome: LedgerKey & { revision: number; state: LedgerEntry['state']; reason?: string; at: Date },
): Promise<{ stillQueued: boolean }> {
  const row = await trx
    .updateTable('feed_notifications')
    .set({
      ...released,
      changed_at: outcome.at,
      state: sql<LedgerEntry['state']>`case when revision = ${outcome.revision} then ${outcome.state} else state end`,
      reason: sql<
        string | null
      >`case when revision = ${outcome.revision} then ${outcome.reason ?? null} else reason end`,
    })
    .where('item_id', '=', outcome.itemId)
    .where('recipient', '=', outcome.recipient)
    .returning('state')
    .executeTakeFirst();
  return { stillQueued: row?.state === 'queued' };
}

function ringFromRow({ activity_type: type, notice }: { activity_type: string; notice: unknown }): Ring {
  if (type === 'systemDefault') return { activityType: type, notice: parseNotice(notice) };
  if (isActivityType(type)) return { activityType: type };
  throw new Error(`The ledger holds the activity type ${type}, which this version does not know`);
}

function isActivityType(type: string): type is ActivityType {
  return type in activityTypes;
}
