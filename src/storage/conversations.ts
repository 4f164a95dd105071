// The chats this bot is in: what it needs to speak there again later.
import { sql } from 'kysely';
import type { Conversation } from '../domain/conversation.ts';
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

/**
 * Remembers where the chat is reached now; whatever comes from it proves that the app is installed there. `asOf` is when it
 * was said there, as Teams tells it: what comes late does not undo a newer removal.
 */
export async function saveConversation(
  trx: Db,
  conversation: Conversation & { readonly asOf?: Date | undefined },
  language?: string,
): Promise<void> {
  const row = {
    tenant_id: conversation.tenantId,
    kind: conversation.kind,
    service_url: conversation.serviceUrl,
    installed_as_of: conversation.asOf ?? null,
  };
  await trx
    .insertInto('conversations')
    .values({ id: conversation.id, ...row, installed: true, language: language ?? null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...row,
        installed: sql<boolean>`conversations.installed or coalesce(excluded.installed_as_of >= conversations.installed_as_of, true)`,
        installed_as_of: sql<Date | null>`greatest(conversations.installed_as_of, excluded.installed_as_of)`,
        language: sql<string | null>`coalesce(conversations.language, excluded.language)`,
      }),
    )
    .execute();
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

/** Unless something was said there since: an event that comes late does not undo what is newer. */
export async function markRemoved(trx: Db, conversationId: string, asOf?: Date): Promise<void> {
  const removal = trx
    .updateTable('conversations')
    .set({ installed: false, ...(asOf ? { installed_as_of: asOf } : {}) })
    .where('id', '=', conversationId);
  if (!asOf) {
    await removal.execute();
    return;
  }
  await removal
    .where(sql<boolean>`coalesce(installed_as_of <= ${asOf}, true)`)
    .where(sql<boolean>`not exists (select from heard where conversation_id = ${conversationId} and said_at > ${asOf})`)
    .execute();
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
