// The chats this bot is in: what it needs to speak there again later.
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';

/** `installed` is false once the app was removed. */
export type StoredConversation = Conversation & { readonly installed: boolean; readonly rosterReadAt: Date | null };

/** Remembers where the chat is reached now; whatever comes from it proves that the app is installed there. */
export async function saveConversation(trx: Db, conversation: Conversation): Promise<void> {
  const row = {
    tenant_id: conversation.tenantId,
    kind: conversation.kind,
    service_url: conversation.serviceUrl,
    installed: true,
  };
  await trx
    .insertInto('conversations')
    .values({ id: conversation.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Whether the chat is stored just so, with this member: then a turn has nothing to teach, and nothing to lock. */
export async function isStoredWith(db: Db, { id, serviceUrl }: Conversation, member: Person): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .innerJoin('members', 'members.conversation_id', 'conversations.id')
    .select('conversations.id')
    .where('conversations.id', '=', id)
    .where('conversations.service_url', '=', serviceUrl)
    .where('conversations.installed', '=', true)
    .where('members.teams_id', '=', member.teamsId)
    .where('members.entra_id', '=', member.entraId)
    .where('members.name', '=', member.name)
    .executeTakeFirst();
  return row !== undefined;
}

export async function markRemoved(trx: Db, conversationId: string): Promise<void> {
  await trx.updateTable('conversations').set({ installed: false }).where('id', '=', conversationId).execute();
}

export async function findConversation(db: Db, id: string): Promise<StoredConversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'tenant_id', 'kind', 'service_url', 'installed', 'roster_read_at'])
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
  };
}

export function kindFromRow(kind: string): Conversation['kind'] {
  return kind === 'personal' || kind === 'channel' ? kind : 'groupChat';
}
