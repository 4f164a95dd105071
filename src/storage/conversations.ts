// The chats this bot is in: what it needs to speak there again later.
import type { Conversation } from '../domain/conversation.ts';
import type { Db } from './database.ts';

/** `installed` is false once the app was removed. */
export type StoredConversation = Conversation & { readonly installed: boolean; readonly rosterReadAt: Date | null };

/** Remembers where the chat is reached now; a message from it proves that the app is installed there. */
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
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(row)
        // Most turns change nothing here, and a row that is not written is not locked either.
        .where((stored) =>
          stored.or([
            stored('conversations.service_url', '<>', row.service_url),
            stored('conversations.installed', '=', false),
          ]),
        ),
    )
    .execute();
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

function kindFromRow(kind: string): Conversation['kind'] {
  return kind === 'personal' || kind === 'channel' ? kind : 'groupChat';
}
