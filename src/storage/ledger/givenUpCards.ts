// The cards that delivery has given up: something is not to be seen on them, and nobody is to draw it.
import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** `notPosted`: no message carries it; `outdated`: one shows less than the item is by now. */
export type CardTrouble = 'notPosted' | 'outdated';

export type GivenUpCard = {
  readonly itemId: string;
  readonly number: number;
  readonly conversationId: string;
  readonly trouble: CardTrouble;
  /** What is not to be seen, or the last of it, happened then, by the product's clock. */
  readonly changedAt: Date;
};

/** Of items that are open, or were closed since then. */
export type CardSelection = {
  readonly closedSince: Date;
  readonly itemId?: string;
  readonly conversationId?: string;
  /** Only those of items that have changed since then. */
  readonly since?: Date;
};

/** The oldest items first. `total`: how many there are of each trouble. */
export async function listGivenUpCards(
  db: Db,
  { limit, ...selection }: CardSelection & { readonly limit: number },
): Promise<{ readonly cards: readonly GivenUpCard[]; readonly total: Readonly<Record<CardTrouble, number>> }> {
  const { rows } = await sql<{
    item_id: string;
    number: number;
    conversation_id: string;
    trouble: CardTrouble;
    changed_at: Date;
    not_posted: number;
    outdated: number;
  }>`
    with given_up as (${givenUp(selection)})
    select item_id, number, conversation_id, trouble, changed_at,
      (select count(*)::integer from given_up where trouble = 'notPosted') as not_posted,
      (select count(*)::integer from given_up where trouble = 'outdated') as outdated
    from given_up
    order by created_at, item_id
    limit ${limit}`.execute(db);
  return {
    cards: rows.map((row) => ({
      itemId: row.item_id,
      number: row.number,
      conversationId: row.conversation_id,
      trouble: row.trouble,
      changedAt: row.changed_at,
    })),
    total: { notPosted: rows[0]?.not_posted ?? 0, outdated: rows[0]?.outdated ?? 0 },
  };
}

/** They are owed again. @returns how many there were of each trouble. */
export async function redriveCards(trx: Db, selection: CardSelection): Promise<Readonly<Record<CardTrouble, number>>> {
  const { rows } = await sql<{ not_posted: number; outdated: number }>`
    with given_up as (${givenUp(selection)}), owed as (
      insert into owed_cards (item_id, tenant_id, conversation_id, urgency)
      select given_up.item_id, conversations.tenant_id, conversations.id, 1
      from given_up
      join conversations on conversations.id = given_up.conversation_id
      order by given_up.item_id
      on conflict (item_id) do nothing
      returning item_id
    )
    select count(*) filter (where trouble = 'notPosted')::integer as not_posted,
      count(*) filter (where trouble = 'outdated')::integer as outdated
    from given_up
    join owed on owed.item_id = given_up.item_id`.execute(trx);
  return { notPosted: rows[0]?.not_posted ?? 0, outdated: rows[0]?.outdated ?? 0 };
}

/** Every change of an item owes its card anew, in the same transaction: so what is behind and not owed has been given up. */
function givenUp({ closedSince, itemId, conversationId, since }: CardSelection): RawBuilder<unknown> {
  const conditions = [
    sql<SqlBool>`(closed_at is null or closed_at > ${closedSince})`,
    sql<SqlBool>`(copies = 0 or outdated > 0)`,
    sql<SqlBool>`not exists (select from owed_cards where owed_cards.item_id = items.id)`,
    ...(itemId === undefined ? [] : [sql<SqlBool>`items.id = ${itemId}`]),
    ...(conversationId === undefined ? [] : [sql<SqlBool>`conversation_id = ${conversationId}`]),
    ...(since === undefined ? [] : [sql<SqlBool>`changed_at > ${since}`]),
  ];
  return sql`
    select items.id as item_id, number, conversation_id, created_at, changed_at,
      case when copies = 0 then 'notPosted' else 'outdated' end as trouble
    from items
    cross join lateral (
      select count(*) as copies, count(*) filter (where drawn_version < items.version) as outdated
      from card_messages
      where card_messages.item_id = items.id
    ) drawn
    cross join lateral (
      select coalesce(max(at), items.created_at) as changed_at from events where events.item_id = items.id
    ) changed
    where ${sql.join(conditions, sql` and `)}`;
}
