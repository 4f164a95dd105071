// Open items by a person whom they wait for: for what happens to people rather than to items.
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { wholeChat } from './involvedPeople.ts';

type InTenant = { readonly tenantId: string; readonly entraId: string };

/** Open items by id, with the people concerned for whom each of them waits, by Entra object id. */
export type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * The open items of a tenant that wait for the person, or for somebody on leave whose stand-ins lead to the person. The
 * person comes first, because the others' stand-ins may depend on them.
 */
export async function findWaitingAlongChains(
  db: Db,
  { tenantId, entraId, now }: InTenant & { readonly now: Date },
): Promise<Waiting> {
  const { rows } = await sql<WaitingRow>`
    with recursive chain as (
      select ${entraId}::text as entra_id
      union
      select delegations.entra_id
      from delegations
      join chain on delegations.to_id = chain.entra_id
      where delegations.tenant_id = ${tenantId} and delegations.until > ${now}
    )
    select involved.item_id, jsonb_agg(chain.entra_id order by chain.entra_id <> ${entraId}, chain.entra_id) as waits_for
    from chain
    join involved_people involved on involved.entra_id = chain.entra_id
    join items on items.id = involved.item_id
    join conversations on conversations.id = items.conversation_id
    where involved.closed_at is null and involved.waits and conversations.tenant_id = ${tenantId}
    group by involved.item_id
    order by involved.item_id`.execute(db);
  return waitingFromRows(rows);
}

/** How many open items of a tenant wait for the person by name. */
export async function countWaitingFor(db: Db, { tenantId, entraId }: InTenant): Promise<number> {
  const row = await db
    .selectFrom('involved_people')
    .innerJoin('items', 'items.id', 'involved_people.item_id')
    .innerJoin('conversations', 'conversations.id', 'items.conversation_id')
    .where('involved_people.entra_id', '=', entraId)
    .where('involved_people.closed_at', 'is', null)
    .where('involved_people.waits', '=', true)
    .where('conversations.tenant_id', '=', tenantId)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

type AgainstRoster = {
  readonly conversationId: string;
  /** `everyone`: also those who are in the chat and could not be notified. */
  readonly among: 'reachable' | 'everyone';
  /** Who has come into the chat: they may be notified now, and stand in for those who have nobody. */
  readonly newcomers: readonly string[];
  readonly now: Date;
  /** Items behind that one, by id. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/**
 * The first open items of a chat that wait for somebody who is not in it and do not know that yet, that miss somebody who
 * is in it, or that wait for somebody without a stand-in whose leave leads to a newcomer. Of the last not all change.
 */
export async function findAgainstRoster(
  db: Db,
  { conversationId, among, newcomers, now, after, limit }: AgainstRoster,
): Promise<Waiting> {
  const missed = among === 'everyone' ? ['left', 'unreachable'] : ['left'];
  const { rows } = await sql<WaitingRow>`
    with recursive place as (select tenant_id from conversations where id = ${conversationId}),
    led as (
      select entra_id from delegations
      where tenant_id = (select tenant_id from place) and until > ${now} and to_id = any(${[...newcomers]}::text[])
      union
      select before.entra_id from delegations before
      join led on before.to_id = led.entra_id
      where before.tenant_id = (select tenant_id from place) and before.until > ${now}
    ),
    here as (select entra_id from members where conversation_id = ${conversationId} and entra_id is not null)
    select involved.item_id, jsonb_agg(involved.entra_id order by involved.entra_id) as waits_for
    from items
    join involved_people involved on involved.item_id = items.id
    left join absences on absences.item_id = items.id and absences.entra_id = involved.entra_id
    where items.conversation_id = ${conversationId} and items.closed_at is null
      and (${after ?? null}::uuid is null or items.id > ${after ?? null}::uuid)
      and involved.waits and involved.entra_id not in (${wholeChat}, items.owner_id)
      and case
        -- Whoever has a stand-in is not missed, wherever they are.
        when absences.stand_in_id is not null then false
        when absences.item_id is not null and involved.entra_id in (select entra_id from led) then true
        when involved.entra_id in (select entra_id from here) 
          then absences.why = any(${missed}::text[])
            or absences.why = 'unreachable' and involved.entra_id = any(${[...newcomers]}::text[])
        else absences.why is distinct from 'left'
      end
    group by involved.item_id
    order by involved.item_id
    limit ${limit}`.execute(db);
  return waitingFromRows(rows);
}

type WaitingRow = { readonly item_id: string; readonly waits_for: readonly string[] };

function waitingFromRows(rows: readonly WaitingRow[]): Waiting {
  return new Map(rows.map((row) => [row.item_id, row.waits_for]));
}
