// Open items by a person whom they concern: for what happens to people rather than to items.
import { sql } from 'kysely';
import type { Person } from '../../domain/person.ts';
import type { Db } from '../database.ts';
import { personFromRow } from '../personColumns.ts';

type InTenant = { readonly tenantId: string; readonly entraId: string };

/** Ids of the open items of a tenant that concern the person by name, as owner, asked, or standing in. */
export async function findOpenItemsWith(db: Db, { tenantId, entraId }: InTenant): Promise<readonly string[]> {
  const rows = await openItemsWith(db, entraId)
    .innerJoin('conversations', 'conversations.id', 'items.conversation_id')
    .where('conversations.tenant_id', '=', tenantId)
    .select('items.id')
    .orderBy('items.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** How many open items of a tenant wait for the person by name. */
export async function countWaitingFor(db: Db, { tenantId, entraId }: InTenant): Promise<number> {
  const row = await openItemsWith(db, entraId)
    .innerJoin('conversations', 'conversations.id', 'items.conversation_id')
    .where('conversations.tenant_id', '=', tenantId)
    .where('involved_people.waits', '=', true)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Ids of the open items of one chat that concern the person by name. */
export async function findOpenItemsInChat(
  db: Db,
  { conversationId, entraId }: { conversationId: string; entraId: string },
): Promise<readonly string[]> {
  const rows = await openItemsWith(db, entraId)
    .where('items.conversation_id', '=', conversationId)
    .select('items.id')
    .orderBy('items.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of the open items of a chat that name somebody who is not in it, or miss somebody who is. */
export async function findOpenItemsAgainstRoster(db: Db, conversationId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select items.id
    from items
    where items.conversation_id = ${conversationId} and items.closed_at is null and (
      exists (
        select from involved_people involved
        where involved.item_id = items.id and involved.entra_id not in ('chat', items.owner_id)
          and not exists (
            select from members
            where members.conversation_id = items.conversation_id and members.entra_id = involved.entra_id
          )
      )
      or exists (select from absences where absences.item_id = items.id and absences.why = 'left')
    )
    order by items.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whom Teams refused to notify about the open items of a chat. */
export async function findUnreachable(
  db: Db,
  conversationId: string,
): Promise<readonly { readonly itemId: string; readonly person: Person }[]> {
  const rows = await db
    .selectFrom('absences')
    .innerJoin('items', 'items.id', 'absences.item_id')
    .where('items.conversation_id', '=', conversationId)
    .where('items.closed_at', 'is', null)
    .where('absences.why', '=', 'unreachable')
    .select(['absences.item_id', 'absences.entra_id', 'absences.teams_id', 'absences.name'])
    .orderBy('absences.item_id')
    .execute();
  return rows.map((row) => ({ itemId: row.item_id, person: personFromRow(row) }));
}

function openItemsWith(db: Db, entraId: string) {
  return db
    .selectFrom('involved_people')
    .innerJoin('items', 'items.id', 'involved_people.item_id')
    .where('involved_people.entra_id', '=', entraId)
    .where('involved_people.closed_at', 'is', null);
}
