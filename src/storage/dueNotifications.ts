// The waiting line of feed notifications: what may be sent now, who takes it, and what became of it.
import { sql } from 'kysely';
import type { Ring } from '../domain/decision.ts';
import type { Statement } from './asOne.ts';
import { lateAfter } from './lateAfter.ts';
import type { Taker } from './claim.ts';
import { isFree } from './claim.ts';
import type { Db } from './database.ts';
import { fairGroups, mostAtOnce } from './fairGroups.ts';
import type { LedgerEntry, LedgerKey } from './feedNotifications.ts';
import { readableTypes, ringFromRow } from './feedNotifications.ts';
import type { RefusedTry } from './refusedTries.ts';
import { parseTries, storeTries } from './refusedTries.ts';
import type { AnsweredCalls } from './spentCalls.ts';
import { countAnswered } from './spentCalls.ts';

/** What a notification is known by among those that a process has in hand. */
const notificationKey = sql<string>`item_id::text || ' ' || recipient`;

export type DueNotification = LedgerKey & {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly place: 'personal' | 'groupChat' | 'channel';
  readonly urgency: number;
  readonly since: Date;
};

export type ClaimedNotification = LedgerKey &
  Ring & {
    readonly revision: number;
    readonly attempts: number;
    readonly urgency: number;
    readonly queuedAt: Date;
    /** Since it was first wanted. */
    readonly ageSeconds: number;
    /** Since it was first tried: what waited for long has not been tried for long. */
    readonly triedForSeconds: number;
    readonly tries: readonly RefusedTry[];
    /** A call for it got no answer, for this revision or an earlier one. */
    readonly hasUnanswered: boolean;
    /** How the recipient reads, as far as known. */
    readonly language: string | undefined;
    readonly timeZone: string | undefined;
  };

type Looking = {
  readonly taker: Taker;
  readonly perChat: number;
  /** Recipients who may not be rung in group chats now. */
  readonly held?: readonly string[];
};

/** Whatever may be sent now, the oldest of each chat, that nobody has taken. */
export async function dueNotifications(
  db: Db,
  { taker, perChat, held = [] }: Looking,
): Promise<readonly DueNotification[]> {
  const isQueued = sql<boolean>`state = 'queued'`;
  const { rows } = await sql<{
    item_id: string;
    recipient: string;
    tenant_id: string;
    conversation_id: string;
    kind: string;
    urgency: number;
    queued_at: Date;
  }>`
    with recursive groups as (${fairGroups({ table: 'feed_notifications', isWaiting: isQueued })})
    select due.item_id, due.recipient, groups.tenant_id, groups.conversation_id, conversations.kind, groups.urgency,
      due.queued_at
    from groups
    join conversations on conversations.id = groups.conversation_id
    cross join lateral (
      select item_id, recipient, queued_at
      from feed_notifications waiting
      where state = 'queued' and urgency = groups.urgency and tenant_id = groups.tenant_id
        and conversation_id = groups.conversation_id
        and (conversations.kind in ('personal', 'channel') or recipient <> all(${[...held]}::text[]))
        and not_before <= clock_timestamp() and ${isFree(taker, notificationKey)}
        -- A newer version may run beside this one: what only it can send is left to it.
        and activity_type = any(${[...readableTypes]}::text[])
        and (not conversations.installed or (
          exists (select from card_messages where card_messages.item_id = waiting.item_id)
          -- What it would open may not be there any more.
          and not exists (select from owed_cards where owed_cards.item_id = waiting.item_id and look_at is not null)
        ))
        and ${isItsTurn(taker)}
      order by queued_at
      limit least(${perChat}, greatest(1, ${mostAtOnce} / (select count(*) from groups)))
    ) due`.execute(db);
  return rows.map((row) => ({
    itemId: row.item_id,
    recipient: row.recipient,
    tenantId: row.tenant_id,
    conversationId: row.conversation_id,
    place: row.kind === 'personal' || row.kind === 'channel' ? row.kind : 'groupChat',
    urgency: row.urgency,
    since: row.queued_at,
  }));
}

/** Takes those of them that are still queued and free; `spending` is written along with it. */
export async function claimNotifications(
  trx: Db,
  { keys, taker, spending }: { keys: readonly LedgerKey[]; taker: Taker; spending: Statement },
): Promise<readonly ClaimedNotification[]> {
  const { rows } = await sql<{
    item_id: string;
    recipient: string;
    activity_type: string;
    notice: unknown;
    revision: number;
    attempts: number;
    urgency: number;
    queued_at: Date;
    age: number;
    tried_for: number;
    tries: unknown;
    has_unanswered: boolean;
    language: string | null;
    time_zone: string | null;
  }>`
    with spent as (${spending})
    update feed_notifications taken set
      claimed_by = ${taker.processId},
      attempts = taken.attempts + 1,
      first_tried_at = coalesce(case when taken.attempts > 0 then taken.first_tried_at end, clock_timestamp()),
      tries = case when taken.attempts > 0 then taken.tries end
    from (
      select item_id, recipient from feed_notifications waiting
      where (item_id, recipient) in (
          select * from unnest(${keys.map(({ itemId }) => itemId)}::uuid[], ${keys.map(({ recipient }) => recipient)}::text[])
        )
        and state = 'queued' and not_before <= clock_timestamp() and ${isFree(taker, notificationKey)} and ${isItsTurn(taker)}
      for no key update skip locked
    ) free
    where taken.item_id = free.item_id and taken.recipient = free.recipient
    returning taken.item_id, taken.recipient, taken.activity_type, taken.notice, taken.revision, taken.attempts,
      taken.urgency, taken.queued_at, extract(epoch from clock_timestamp() - taken.queued_at)::float8 as age,
      extract(epoch from clock_timestamp() - taken.first_tried_at)::float8 as tried_for, taken.tries,
      taken.unanswered_at is not null as has_unanswered,
      (select language from members
        where members.conversation_id = taken.conversation_id and members.entra_id = taken.recipient
        order by language is null limit 1) as language,
      (select time_zone from members
        where members.conversation_id = taken.conversation_id and members.entra_id = taken.recipient
        order by language is null limit 1) as time_zone`.execute(trx);
  return rows.map((row) => ({
    itemId: row.item_id,
    recipient: row.recipient,
    ...ringFromRow(row),
    revision: row.revision,
    attempts: row.attempts,
    urgency: row.urgency,
    queuedAt: row.queued_at,
    ageSeconds: row.age,
    triedForSeconds: row.tried_for,
    tries: parseTries(row.tries),
    hasUnanswered: row.has_unanswered,
    language: row.language ?? undefined,
    timeZone: row.time_zone ?? undefined,
  }));
}

/**
 * Of `waiting`. All notifications of an item are of one chain, where the last one stays: so the call to the whole chat goes
 * before those to single people, and waits for what is under way.
 */
function isItsTurn(taker: Taker) {
  return sql<boolean>`not exists (
    select from feed_notifications other
    where other.item_id = waiting.item_id and other.state = 'queued' and other.recipient <> waiting.recipient
      and case when waiting.recipient = 'chat' then not ${isFree(taker, notificationKey)} else other.recipient = 'chat' end
  )`;
}

type Settled = LedgerKey & { readonly revision: number; readonly reason?: string; readonly at: Date } & AnsweredCalls;

/**
 * Ends a claim: records what became of the revision that was sent. A newer one that came meanwhile stays queued.
 * @returns in how many seconds it is to be sent once more, where what another revision told may still come late.
 */
export async function settleNotification(
  trx: Db,
  { itemId, recipient, revision, state, reason, at, ...answered }: Settled & { readonly state: LedgerEntry['state'] },
): Promise<number | undefined> {
  const { rows } = await sql<{ once_more_in: number | null }>`
    with answered as (${countAnswered(answered)})
    update feed_notifications set
      claimed_by = null,
      changed_at = ${at},
      state = case when revision = ${revision} then ${state} else state end,
      reason = case when revision = ${revision} then ${reason ?? null} else reason end
    where item_id = ${itemId} and recipient = ${recipient}
    returning case when state = 'accepted' and unanswered_revision < revision
      then extract(epoch from ${lateAfter(sql.ref('unanswered_at'))} - clock_timestamp())::float8 end as once_more_in`.execute(
    trx,
  );
  const seconds = rows[0]?.once_more_in ?? 0;
  return seconds > 0 ? seconds : undefined;
}

type PuttingOff = Settled & {
  readonly seconds: number;
  /** Where they have become more. */
  readonly tries?: readonly RefusedTry[];
  /** The call may be carried out late. */
  readonly isUnanswered?: boolean;
};

/** Ends a claim for now: it is tried again after so many seconds. A newer revision does not have to wait. */
export async function putOffNotification(
  db: Db,
  { itemId, recipient, revision, reason, at, seconds, tries, isUnanswered = false, ...answered }: PuttingOff,
): Promise<void> {
  await sql`
    with answered as (${countAnswered(answered)})
    update feed_notifications set
      claimed_by = null,
      changed_at = case when revision = ${revision} then ${at} else changed_at end,
      reason = case when revision = ${revision} then ${reason ?? null} else reason end,
      tries = coalesce(${tries ? storeTries(tries) : null}::jsonb, tries),
      unanswered_at = case when ${isUnanswered} then clock_timestamp() else unanswered_at end,
      unanswered_revision = case
        when not ${isUnanswered} then unanswered_revision
        when ${lateAfter(sql.ref('unanswered_at'))} > clock_timestamp() then least(unanswered_revision, ${revision})
        else ${revision}
      end,
      not_before = case
        when revision = ${revision} then clock_timestamp() + make_interval(secs => ${seconds})
        else not_before
      end
    where item_id = ${itemId} and recipient = ${recipient}`.execute(db);
}

/** Ends a claim for now: it waits for its card, however long, and is then tried as if for the first time. */
export async function keepForCard(
  db: Db,
  { itemId, recipient, revision, at, ...answered }: Omit<Settled, 'reason'>,
): Promise<void> {
  await sql`
    with answered as (${countAnswered(answered)})
    update feed_notifications set
      claimed_by = null,
      first_tried_at = null,
      changed_at = case when revision = ${revision} then ${at} else changed_at end,
      reason = case when revision = ${revision} then null else reason end
    where item_id = ${itemId} and recipient = ${recipient}`.execute(db);
}
