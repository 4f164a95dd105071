// What was said lately, by fingerprint: Teams delivers again what took long, and people press twice.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Something that somebody said, so that it is known when it comes again. */
export type Saying = {
  /** Of the conversation, the sender, and what was said. */
  readonly fingerprint: string;
  /** Another one does not prove that it was said anew: Teams may give a redelivery a new one. */
  readonly activityId: string | undefined;
  /** The activity's own timestamp; undefined where it has none. */
  readonly saidAt: Date | undefined;
};

/**
 * `redelivered`: the same activity came again. `again`: the person said the same within a minute. `opened` is the item
 * that came of it then, or that is opened once the chat's member list is read; it is missing where that was refused.
 * `refused`: what was delivered again had been refused.
 */
export type Hearing =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'again' | 'redelivered';
      readonly secondsAgo: number;
      readonly opened?: string;
      readonly refused?: true;
    };

/** The same words after this are meant anew. */
const windowSeconds = 60;

/** Longer than Teams, or a queue on the way, could hold an activity back. */
const rememberedHours = 1;

export type HearingRow = {
  heard_as: Hearing['kind'] | null;
  seconds_ago: number | null;
  opened: string | null;
  refused: boolean | null;
};

type Heard = Saying & { readonly conversationId: string; readonly opens: string | undefined };

/**
 * A statement that remembers a saying and returns how it was heard, as columns of `HearingRow`. It waits for whoever says
 * the same at this moment. `from`: a chat that the app is not in is not spoken in, so nothing is remembered of it there.
 */
export function rememberSaying(heard: Heard, from: 'chat' | 'anywhere'): RawBuilder<HearingRow> {
  const { conversationId, fingerprint, activityId = null, saidAt = null, opens = null } = heard;
  const isInside =
    from === 'chat' ? sql`true` : sql`exists (select from conversations where id = ${conversationId} and installed)`;
  const isRedelivered = sql`coalesce(known.activity_id = excluded.activity_id or excluded.said_at <= known.said_at, false)`;
  const isRecent = sql`known.heard_at > clock_timestamp() - make_interval(secs => ${windowSeconds})`;
  const isNew = sql`not (${isRedelivered} or ${isRecent})`;
  return sql`
    insert into heard as known (conversation_id, fingerprint, activity_id, said_at, item_id)
    select ${conversationId}, ${fingerprint}, ${activityId}::text, ${saidAt}::timestamptz, ${opens}::uuid where ${isInside}
    on conflict (conversation_id, fingerprint) do update set
      heard_as = case when ${isRedelivered} then 'redelivered' when ${isRecent} then 'again' else 'new' end,
      heard_at = case when ${isNew} then clock_timestamp() else known.heard_at end,
      activity_id = case when ${isRedelivered} then known.activity_id else excluded.activity_id end,
      said_at = greatest(known.said_at, excluded.said_at),
      item_id = case when ${isNew} then excluded.item_id else coalesce(known.item_id, excluded.item_id) end,
      refused = known.refused and ${isRedelivered}
    returning
      heard_as,
      refused,
      extract(epoch from clock_timestamp() - heard_at)::float8 as seconds_ago,
      nullif(item_id, ${opens}::uuid) as opened`;
}

export function hearingFromRow({ heard_as: kind, seconds_ago: seconds, opened, refused }: HearingRow): Hearing {
  if (kind === null || kind === 'new') return { kind: 'new' };
  return {
    kind,
    secondsAgo: Math.max(1, Math.round(seconds ?? 0)),
    ...(opened === null ? {} : { opened }),
    ...(refused === true ? { refused } : {}),
  };
}

/** It was refused, and is refused again when it is delivered again. */
export async function noteRefused(
  trx: Db,
  { conversationId, fingerprint }: { conversationId: string; fingerprint: string },
): Promise<void> {
  await trx
    .updateTable('heard')
    .set({ refused: true })
    .where('conversation_id', '=', conversationId)
    .where('fingerprint', '=', fingerprint)
    .execute();
}

/** Nothing came of it after all, so that it may be said again at once. */
export async function forgetOpening(
  trx: Db,
  { conversationId, itemId }: { conversationId: string; itemId: string },
): Promise<void> {
  await trx
    .updateTable('heard')
    .set({ item_id: null })
    .where('conversation_id', '=', conversationId)
    .where('item_id', '=', itemId)
    .execute();
}

/** Deletes what is too old to come again. */
export async function forgetHeard(db: Db): Promise<void> {
  await sql`delete from heard where heard_at < clock_timestamp() - make_interval(hours => ${rememberedHours})`.execute(
    db,
  );
}
