// Who is on leave in a tenant, until when, and who answers for them meanwhile.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Delegation } from '../domain/delegation.ts';
import type { Db } from './database.ts';
import { personFromRow, personOrNone } from './personColumns.ts';
import type { DelegationRow } from './schema.ts';

export type DelegationColumns = Omit<DelegationRow, 'tenant_id'>;

/** Takes the place of an earlier leave of the same person. */
export async function saveDelegation(trx: Db, tenantId: string, { person, until, to }: Delegation): Promise<void> {
  const row = {
    teams_id: person.teamsId,
    name: person.name,
    until,
    to_id: to?.entraId ?? null,
    to_teams_id: to?.teamsId ?? null,
    to_name: to?.name ?? null,
  };
  await trx
    .insertInto('delegations')
    .values({ tenant_id: tenantId, entra_id: person.entraId, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'entra_id']).doUpdateSet(row))
    .execute();
}

/** @returns until when the person would have been away; undefined when nothing was known of it. */
export async function removeDelegation(trx: Db, tenantId: string, entraId: string): Promise<Date | undefined> {
  const row = await trx
    .deleteFrom('delegations')
    .where('tenant_id', '=', tenantId)
    .where('entra_id', '=', entraId)
    .returning('until')
    .executeTakeFirst();
  return row?.until;
}

/**
 * Who of these people is on leave in the chat's tenant, and along the chain of stand-ins who of those is: all in one
 * query. A chain that leads back to itself ends there.
 */
export async function delegationsAlong(
  db: Db,
  { conversationId, entraIds, now }: { conversationId: string; entraIds: readonly string[]; now: Date },
): Promise<readonly Delegation[]> {
  if (entraIds.length === 0) return [];
  const ids = sql`select unnest(${[...entraIds]}::text[])`;
  const { rows } = await leaveAlong({ conversationId, entraIds: ids, now }).execute(db);
  return rows.map(delegationFromRow);
}

/** The query behind it; `entraIds` is a query of its own. */
export function leaveAlong({
  conversationId,
  entraIds,
  now,
}: {
  readonly conversationId: string;
  readonly entraIds: RawBuilder<unknown>;
  readonly now: Date;
}): RawBuilder<DelegationColumns> {
  return sql<DelegationColumns>`
    with recursive place as (select tenant_id from conversations where id = ${conversationId}),
    chain as (
      select entra_id, teams_id, name, until, to_id, to_teams_id, to_name
      from delegations
      where tenant_id = (select tenant_id from place) and until > ${now} and entra_id in (${entraIds})
      union
      select next.entra_id, next.teams_id, next.name, next.until, next.to_id, next.to_teams_id, next.to_name
      from delegations next
      join chain on next.entra_id = chain.to_id
      where next.tenant_id = (select tenant_id from place) and next.until > ${now}
    )
    select entra_id, teams_id, name, until, to_id, to_teams_id, to_name from chain order by entra_id`;
}

export function delegationFromRow(row: DelegationColumns): Delegation {
  const to = personOrNone(row.to_id, row.to_teams_id, row.to_name);
  return { person: personFromRow(row), until: row.until, ...(to ? { to } : {}) };
}
