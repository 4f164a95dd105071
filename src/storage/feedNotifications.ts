// The ledger: for each item and recipient the newest notification and what became of it.
import { sql } from 'kysely';
import type { Ring } from '../domain/decision.ts';
import type { ActivityType } from '../domain/feedNotification.ts';
import { activityTypes } from '../domain/feedNotification.ts';
import type { Urgency } from '../domain/urgency.ts';
import type { Statement } from './asOne.ts';
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
  /** Why it was refused or is dead; while it is queued, why the last attempt came to nothing. */
  readonly reason: string | undefined;
};

export type NewNotification = LedgerKey &
  Ring & { readonly conversationId: string; readonly urgency: Urgency; readonly at: Date };

/** Writes down what is to be sent; it takes the place of whatever was there for the same recipient. */
export function queueFeedNotifications(entries: readonly NewNotification[]): readonly Statement[] {
  if (entries.length === 0) return [];
  const queued = sql`
    insert into feed_notifications
      (item_id, recipient, conversation_id, tenant_id, activity_type, notice, urgency, revision, state, changed_at)
    select item_id, recipient, conversation_id,
      (select tenant_id from conversations where id = entry.conversation_id),
      activity_type, notice::jsonb, urgency, 1, 'queued', changed_at
    from unnest(
      ${entries.map(({ itemId }) => itemId)}::uuid[],
      ${entries.map(({ recipient }) => recipient)}::text[],
      ${entries.map(({ conversationId }) => conversationId)}::text[],
      ${entries.map(({ activityType }) => activityType)}::text[],
      ${entries.map((entry) => ('notice' in entry ? storeNotice(entry.notice) : null))}::text[],
      ${entries.map(({ urgency }) => urgency)}::integer[],
      ${entries.map(({ at }) => at.toISOString())}::timestamptz[]
    ) as entry (item_id, recipient, conversation_id, activity_type, notice, urgency, changed_at)
    on conflict (item_id, recipient) do update set
      activity_type = excluded.activity_type,
      notice = excluded.notice,
      urgency = excluded.urgency,
      revision = feed_notifications.revision + 1,
      state = 'queued',
      attempts = 0,
      reason = null,
      changed_at = excluded.changed_at,
      queued_at = now(),
      not_before = now()`;
  return [queued];
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

export function ringFromRow({ activity_type: type, notice }: { activity_type: string; notice: unknown }): Ring {
  if (type === 'systemDefault') return { activityType: type, notice: parseNotice(notice) };
  if (isActivityType(type)) return { activityType: type };
  throw new Error(`The ledger holds the activity type ${type}, which this version does not know`);
}

/** What this version can send. */
export const readableTypes: readonly string[] = [...Object.keys(activityTypes), 'systemDefault'];

function isActivityType(type: string): type is ActivityType {
  return type in activityTypes;
}
