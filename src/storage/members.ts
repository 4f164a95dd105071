// The roster: who is in which chat, as read from Teams and kept up by its events.
import { sql } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { MemberRow } from './schema.ts';

/** `entraId` is missing for guests of a meeting who have no Entra account; language and time zone until they have spoken. */
export type Member = {
  readonly teamsId: string;
  readonly entraId: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly name: string;
  readonly language?: string | undefined;
  /** An IANA name. */
  readonly timeZone?: string | undefined;
};

/** Replaces the whole roster of a chat by what was just read. */
export async function replaceRoster(
  trx: Db,
  { conversationId, members, readAt }: { conversationId: string; members: readonly Member[]; readAt: Date },
): Promise<void> {
  // The chat's row first, as every turn takes it: whoever locks in one order never waits in a circle.
  await trx.updateTable('conversations').set({ roster_read_at: readAt }).where('id', '=', conversationId).execute();
  // Those who stay keep what turns have taught about them.
  await trx
    .deleteFrom('members')
    .where('conversation_id', '=', conversationId)
    .where(sql<boolean>`teams_id <> all(${members.map(({ teamsId }) => teamsId)}::text[])`)
    .execute();
  await saveMembers(trx, conversationId, members);
}

/** What is known of a member after hearing of them again: some sources leave out what others told. */
const better = {
  entra_id: sql<string | null>`coalesce(excluded.entra_id, members.entra_id)`,
  user_principal_name: sql<string | null>`coalesce(excluded.user_principal_name, members.user_principal_name)`,
  name: sql<string>`coalesce(nullif(excluded.name, ''), members.name)`,
  language: sql<string | null>`coalesce(excluded.language, members.language)`,
  time_zone: sql<string | null>`coalesce(excluded.time_zone, members.time_zone)`,
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
        language: member.language ?? null,
        time_zone: member.timeZone ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'teams_id'])
        .doUpdateSet(better)
        // A row that stays as it is is not written.
        .where(
          sql<boolean>`(members.entra_id, members.user_principal_name, members.name, members.language, members.time_zone)
            is distinct from
            (${better.entra_id}, ${better.user_principal_name}, ${better.name}, ${better.language}, ${better.time_zone})`,
        ),
    )
    .execute();
}

/** @returns those who were members and had an Entra account. */
export async function removeMembers(
  trx: Db,
  conversationId: string,
  teamsIds: readonly string[],
): Promise<readonly Person[]> {
  if (teamsIds.length === 0) return [];
  const rows = await trx
    .deleteFrom('members')
    .where('conversation_id', '=', conversationId)
    .where('teams_id', 'in', teamsIds)
    .returning(['teams_id', 'entra_id', 'name'])
    .execute();
  return rows.flatMap(personOfMember);
}

/** Everybody in a chat, by name. */
export async function membersOf(db: Db, conversationId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('members')
    .select(['teams_id', 'entra_id', 'user_principal_name', 'name'])
    .where('conversation_id', '=', conversationId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    teamsId: row.teams_id,
    entraId: row.entra_id ?? undefined,
    userPrincipalName: row.user_principal_name ?? undefined,
    name: row.name,
  }));
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
  return rows.flatMap(personOfMember);
}

/** Entra object ids of the members who have come since somebody last asked, and noted that. */
export async function newcomersOf(db: Db, conversationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('members')
    .select('entra_id')
    .where('conversation_id', '=', conversationId)
    .where('newcomer', '=', true)
    .execute();
  return rows.flatMap(({ entra_id: entraId }) => entraId ?? []);
}

/** They are newcomers no more. */
export async function noteWelcomed(trx: Db, conversationId: string, entraIds: readonly string[]): Promise<void> {
  if (entraIds.length === 0) return;
  await trx
    .updateTable('members')
    .set({ newcomer: false })
    .where('conversation_id', '=', conversationId)
    .where('entra_id', 'in', entraIds)
    .execute();
}

/** How somebody's client tells words and times, as far as that is known in this chat. */
export async function habitsOf(
  db: Db,
  { conversationId, entraId }: { conversationId: string; entraId: string },
): Promise<{ readonly language: string | undefined; readonly timeZone: string | undefined }> {
  const row = await db
    .selectFrom('members')
    .select(['language', 'time_zone'])
    .where('conversation_id', '=', conversationId)
    .where('entra_id', '=', entraId)
    .orderBy(sql`language is null`)
    .executeTakeFirst();
  return { language: row?.language ?? undefined, timeZone: row?.time_zone ?? undefined };
}

/** Somebody whom the bot has met in any chat of the tenant, by Teams id or Entra object id. */
export async function findInTenant(
  db: Db,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('conversations', 'conversations.id', 'members.conversation_id')
    .select(['members.teams_id', 'members.entra_id', 'members.name'])
    .where('conversations.tenant_id', '=', tenantId)
    .where((member) =>
      member.or([member('members.teams_id', '=', id), member('members.entra_id', '=', id.toLowerCase())]),
    )
    .where('members.entra_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row && personOfMember(row)[0];
}

function personOfMember(row: Pick<MemberRow, 'teams_id' | 'entra_id' | 'name'>): readonly Person[] {
  return row.entra_id === null ? [] : [{ entraId: row.entra_id, teamsId: row.teams_id, name: row.name }];
}
