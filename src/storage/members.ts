// The roster: who is in which chat, as read from Teams and kept up by its events.
import { sql } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { MemberRow } from './schema.ts';

/** `entraId` is missing for guests of a meeting who have no Entra account. */
export type Member = {
  readonly teamsId: string;
  readonly entraId: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly name: string;
};

/** Replaces the whole roster of a chat by what was just read. */
export async function replaceRoster(
  trx: Db,
  { conversationId, members, readAt }: { conversationId: string; members: readonly Member[]; readAt: Date },
): Promise<void> {
  // The chat's row first, as every turn takes it: whoever locks in one order never waits in a circle.
  await trx.updateTable('conversations').set({ roster_read_at: readAt }).where('id', '=', conversationId).execute();
  await trx.deleteFrom('members').where('conversation_id', '=', conversationId).execute();
  await saveMembers(trx, conversationId, members);
}

/** What is known of a member after hearing of them again: some sources leave out what others told. */
const better = {
  entra_id: sql<string | null>`coalesce(excluded.entra_id, members.entra_id)`,
  user_principal_name: sql<string | null>`coalesce(excluded.user_principal_name, members.user_principal_name)`,
  name: sql<string>`coalesce(nullif(excluded.name, ''), members.name)`,
};

/** Adds members or brings what is known of them up to date. */
export async function saveMembers(trx: Db, conversationId: string, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  await trx
    .insertInto('members')
    .values(
      members.map((member) => ({
        conversation_id: conversationId,
        teams_id: member.teamsId,
        entra_id: member.entraId ?? null,
        user_principal_name: member.userPrincipalName ?? null,
        name: member.name,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'teams_id'])
        .doUpdateSet(better)
        // A row that stays as it is is not written.
        .where(
          sql<boolean>`(members.entra_id, members.user_principal_name, members.name)
            is distinct from (${better.entra_id}, ${better.user_principal_name}, ${better.name})`,
        ),
    )
    .execute();
}

export async function removeMembers(trx: Db, conversationId: string, teamsIds: readonly string[]): Promise<void> {
  if (teamsIds.length === 0) return;
  await trx
    .deleteFrom('members')
    .where('conversation_id', '=', conversationId)
    .where('teams_id', 'in', teamsIds)
    .execute();
}

/** All members of a chat that have an Entra account, by name. */
export async function rosterOf(db: Db, conversationId: string): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('members')
    .select(['teams_id', 'entra_id', 'name'])
    .where('conversation_id', '=', conversationId)
    .where('entra_id', 'is not', null)
    .orderBy('name')
    .execute();
  return rows.flatMap(personFromRow);
}

function personFromRow(row: Pick<MemberRow, 'teams_id' | 'entra_id' | 'name'>): readonly Person[] {
  return row.entra_id === null ? [] : [{ entraId: row.entra_id, teamsId: row.teams_id, name: row.name }];
}
