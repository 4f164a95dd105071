// The chats this bot is in: what it needs to speak there again later.
import { sql } from 'kysely';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';

/**
 * `installed` is false once the app was removed. `language` is that of whoever spoke there first. `targetedMessages` tells
 * whether Teams took a message there that only one person sees, once that was tried.
 */
export type StoredConversation = Conversation & {
  readonly installed: boolean;
  readonly rosterReadAt: Date | null;
  readonly language: string | undefined;
  readonly targetedMessages: boolean | undefined;
};

/** Remembers where the chat is reached now; whatever comes from it proves that the app is installed there. */
export async function saveConversation(trx: Db, conversation: Conversation, language?: string): Promise<void> {
  const row = {
    tenant_id: conversation.tenantId,
    kind: conversation.kind,
    service_url: conversation.serviceUrl,
    installed: true,
  };
  await trx
    .insertInto('conversations')
    .values({ id: conversation.id, ...row, language: language ?? null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...row, language: sql<string | null>`coalesce(conversations.language, excluded.language)` }),
    )
    .execute();
}

/** Whether the chat is stored just so, with this member: then a turn has nothing to teach, and nothing to lock. */
export async function isStoredWith(
  db: Db,
  { id, serviceUrl }: Conversation,
  member: Person & { readonly language: string | undefined; readonly timeZone: string | undefined },
): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .innerJoin('members', 'members.conversation_id', 'conversations.id')
    .select(['conversations.language', 'members.language as spoken', 'members.time_zone'])
    .where('conversations.id', '=', id)
    .where('conversations.service_url', '=', serviceUrl)
    .where('conversations.installed', '=', true)
    .where('members.teams_id', '=', member.teamsId)
    .where('members.entra_id', '=', member.entraId)
    .where('members.name', '=', member.name)
    .executeTakeFirst();
  if (!row) return false;
  if (member.timeZone !== undefined && member.timeZone !== row.time_zone) return false;
  return member.language === undefined || (row.spoken === member.language && row.language !== null);
}

/** Whether the app is in the chat, as far as is known. */
export async function isInstalledIn(db: Db, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .select('installed')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.installed ?? false;
}

/** Remembers what came of a message there that only one person was to see. */
export async function noteTargetedMessages(
  db: Db,
  conversationId: string,
  state: 'taken' | 'refused' | 'untried',
): Promise<void> {
  const taken = state === 'untried' ? null : state === 'taken';
  await db.updateTable('conversations').set({ targeted_messages: taken }).where('id', '=', conversationId).execute();
}

export async function markRemoved(trx: Db, conversationId: string): Promise<void> {
  await trx.updateTable('conversations').set({ installed: false }).where('id', '=', conversationId).execute();
}

export async function findConversation(db: Db, id: string): Promise<StoredConversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'tenant_id', 'kind', 'service_url', 'installed', 'roster_read_at', 'language', 'targeted_messages'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    tenantId: row.tenant_id,
    kind: kindFromRow(row.kind),
    serviceUrl: row.service_url,
    installed: row.installed,
    rosterReadAt: row.roster_read_at,
    language: row.language ?? undefined,
    targetedMessages: row.targeted_messages ?? undefined,
  };
}

export function kindFromRow(kind: string): Conversation['kind'] {
  return kind === 'personal' || kind === 'channel' ? kind : 'groupChat';
}
