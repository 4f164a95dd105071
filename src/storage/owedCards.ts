// The cards that are not posted yet, or show less than their items are: one row an item, however much it has changed.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Urgency } from '../domain/urgency.ts';
import { isFree } from './claim.ts';
import type { Statement } from './asOne.ts';
import { asOne, asOneBefore } from './asOne.ts';
import { doubtingLate } from './cardMessages.ts';
import { lateAfter } from './lateAfter.ts';
import type { Taker } from './claim.ts';
import type { Db } from './database.ts';
import { fairGroups, mostAtOnce } from './fairGroups.ts';
import { hasRefused } from './refusedNotifications.ts';
import { countAnswered } from './spentCalls.ts';
import type { AnsweredCalls } from './spentCalls.ts';

/** What a card is known by among those that a process has in hand. */
const cardKey = sql<string>`item_id::text`;

export type OwedCard = {
  readonly itemId: string;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly urgency: number;
  readonly since: Date;
  /** Calls that drawing it takes: the copies that show too little, or one for a new message. */
  readonly calls: number;
};

/** A card that this process is at; `revision` tells later whether more came meanwhile. */
export type ClaimedCard = {
  readonly itemId: string;
  readonly revision: number;
  readonly replacing: string | undefined;
  /** The message that is to be redrawn even if it shows everything. */
  readonly lookAt: string | undefined;
  readonly attempts: number;
  /** Somebody could not be rung because the card had been given up. */
  readonly hasRefused: boolean;
  /** A call that was to draw one of its messages got no answer, and may come late. */
  readonly hasUnanswered: boolean;
  /** Since it was first tried. */
  readonly ageSeconds: number;
};

export type Owing = {
  readonly itemId: string;
  readonly conversationId: string;
  readonly urgency: Urgency;
  /** The message that stands now, where a new one is wanted all the same. */
  readonly replacing?: string;
  /** A message that may not be there any more: redrawing it tells. */
  readonly lookAt?: string;
};

export async function oweCards(trx: Db, owings: readonly Owing[]): Promise<void> {
  await asOne(trx, owingCards(trx, owings));
}

/** The same, to be sent with others. */
export function owingCards(trx: Db, owings: readonly Owing[]): readonly Statement[] {
  if (owings.length === 0) return [];
  const owed = trx
    .insertInto('owed_cards')
    .values(
      owings.map(({ itemId, conversationId, urgency, replacing, lookAt }) => ({
        item_id: itemId,
        conversation_id: conversationId,
        tenant_id: tenantOf(conversationId),
        urgency,
        replacing: replacing ?? null,
        look_at: lookAt ?? null,
      })),
    )
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(owedMore));
  return [owed];
}

/** Of what is owed already, the most urgent counts; it keeps its place in the line. What is new need not wait as what failed. */
const owedMore = {
  urgency: sql<number>`least(owed_cards.urgency, excluded.urgency)`,
  revision: sql<number>`owed_cards.revision + 1`,
  not_before: sql<Date>`now()`,
  // One that is only to be drawn once more has its place later.
  owed_since: sql<Date>`least(owed_cards.owed_since, now())`,
  replacing: sql<string | null>`coalesce(excluded.replacing, owed_cards.replacing)`,
  look_at: sql<string | null>`coalesce(excluded.look_at, owed_cards.look_at)`,
};

function tenantOf(conversationId: string) {
  return sql<string>`(select tenant_id from conversations where id = ${conversationId})`;
}

/** Whatever may be drawn now in chats where the app is, the oldest of each chat, that nobody has taken. */
export async function dueCards(
  db: Db,
  { taker, perChat }: { readonly taker: Taker; readonly perChat: number },
): Promise<readonly OwedCard[]> {
  const { rows } = await sql<{
    item_id: string;
    tenant_id: string;
    conversation_id: string;
    urgency: number;
    owed_since: Date;
    calls: number;
  }>`
    with recursive groups as (${fairGroups({ table: 'owed_cards', isWaiting: sql<boolean>`true` })})
    select card.item_id, card.tenant_id, card.conversation_id, card.urgency, card.owed_since, card.calls
    from groups
    join conversations on conversations.id = groups.conversation_id and conversations.installed
    cross join lateral (
      select item_id, tenant_id, owed_cards.conversation_id, urgency, owed_since, (
        select greatest(1, count(*))::integer
        from card_messages
        join items on items.id = card_messages.item_id
        where card_messages.item_id = owed_cards.item_id and (
          card_messages.drawn_version < items.version or card_messages.message_id = owed_cards.look_at
          or ${lateAfter(sql.ref('card_messages.unanswered_at'))} <= clock_timestamp()
        )
      ) as calls
      from owed_cards
      where urgency = groups.urgency and tenant_id = groups.tenant_id
        and owed_cards.conversation_id = groups.conversation_id
        and not_before <= clock_timestamp() and ${isFree(taker, cardKey)}
      order by owed_since
      limit least(${perChat}, greatest(1, ${mostAtOnce} / (select count(*) from groups)))
    ) card`.execute(db);
  return rows.map((row) => ({
    itemId: row.item_id,
    tenantId: row.tenant_id,
    conversationId: row.conversation_id,
    urgency: row.urgency,
    since: row.owed_since,
    calls: row.calls,
  }));
}

/** Takes those of them that are still free; `spending` is written along with it. */
export async function claimCards(
  trx: Db,
  { itemIds, taker, spending }: { itemIds: readonly string[]; taker: Taker; spending: Statement },
): Promise<readonly ClaimedCard[]> {
  const { rows } = await sql<{
    item_id: string;
    revision: number;
    replacing: string | null;
    look_at: string | null;
    attempts: number;
    has_refused: boolean;
    has_unanswered: boolean;
    age: number;
  }>`
    with spent as (${spending}), doubted as (${doubtingLate(itemIds)})
    update owed_cards set
      claimed_by = ${taker.processId},
      attempts = attempts + 1,
      owed_since = case when attempts = 0 then clock_timestamp() else owed_since end
    where item_id in (
      select item_id from owed_cards
      where item_id = any(${[...itemIds]}::uuid[]) and not_before <= clock_timestamp() and ${isFree(taker, cardKey)}
      for no key update skip locked
    )
    returning item_id, revision, replacing, look_at, attempts, ${hasRefused} as has_refused,
      ${hasUnanswered} as has_unanswered, extract(epoch from clock_timestamp() - owed_since)::float8 as age`.execute(
    trx,
  );
  return rows.map((row) => ({
    itemId: row.item_id,
    revision: row.revision,
    replacing: row.replacing ?? undefined,
    lookAt: row.look_at ?? undefined,
    attempts: row.attempts,
    hasRefused: row.has_refused,
    hasUnanswered: row.has_unanswered,
    ageSeconds: row.age,
  }));
}

/** Of a row of owed_cards. */
const hasUnanswered = sql<boolean>`exists (
  select from card_messages where card_messages.item_id = owed_cards.item_id and unanswered_at is not null
)`;

type Settled = {
  readonly itemId: string;
  readonly revision: number;
  /** What else came of it, written in the same round trip. */
  readonly besides?: readonly Statement[];
} & AnsweredCalls;

/**
 * All of that revision is shown: nothing is owed any more, or, where more came meanwhile, the rest still is. Where a call
 * got no answer, it is drawn once more when that one cannot come late any longer; what is noted of that in `besides` is
 * not seen here.
 */
export async function settleCard(trx: Db, { itemId, revision, besides = [], ...answered }: Settled): Promise<void> {
  // MERGE looks again at a row that was changed while it waited for it; two statements in one would not.
  const settled = (after: RawBuilder<boolean>) => sql`
    merge into owed_cards
    using (
      select ${itemId}::uuid as item_id, (
        select min(${lateAfter(sql.ref('unanswered_at'))}) from card_messages where card_messages.item_id = ${itemId}
      ) as once_more
      where ${after}
    ) settled on owed_cards.item_id = settled.item_id
    when matched and revision = ${revision} and once_more is not null then update set
      claimed_by = null, attempts = 0, urgency = 2, replacing = null, look_at = null, owed_since = once_more, not_before = once_more
    when matched and revision = ${revision} then delete
    when matched then update set claimed_by = null, attempts = 0`;
  await asOneBefore(trx, [countAnswered(answered), ...besides], settled);
}

/** It is kept as if it had not been tried: the chat cannot be reached. */
export async function keepCard(
  db: Db,
  { itemId, ...answered }: { readonly itemId: string } & AnsweredCalls,
): Promise<void> {
  await sql`
    with answered as (${countAnswered(answered)})
    update owed_cards set claimed_by = null, attempts = 0
    where item_id = ${itemId}`.execute(db);
}

type PutOff = {
  readonly itemId: string;
  readonly revision: number;
  readonly seconds: number;
  /** Whether it is known by now of the message to look at. */
  readonly hasLooked: boolean;
} & AnsweredCalls;

/** It is tried again after so many seconds, or at once when that is 0 or more came meanwhile. */
export async function putOffCard(db: Db, { itemId, revision, seconds, hasLooked, ...answered }: PutOff): Promise<void> {
  await sql`
    with answered as (${countAnswered(answered)})
    update owed_cards set
      claimed_by = null,
      look_at = case when ${hasLooked} and revision = ${revision} then null else look_at end,
      not_before = case
        when revision = ${revision} then clock_timestamp() + make_interval(secs => ${seconds})
        else not_before
      end
    where item_id = ${itemId}`.execute(db);
}
