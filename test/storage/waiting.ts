// Rows of the waiting lines as tests need them: how old, how urgent, put off or taken.
import { sql } from 'kysely';
import { saveConversation } from '../../src/storage/conversations.ts';
import type { Db } from '../../src/storage/database.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { oweCards } from '../../src/storage/owedCards.ts';
import { approval, conversation, noon } from './factories.ts';

export type Chat = { readonly id: string; readonly tenantId: string };

export async function aChat(db: Db, overrides: { readonly installed?: boolean } = {}): Promise<Chat> {
  const chat = conversation();
  await saveConversation(db, chat);
  const { installed = true } = overrides;
  await db.updateTable('conversations').set({ installed }).where('id', '=', chat.id).execute();
  return chat;
}

type Waiting = {
  readonly urgency: number;
  /** By the database's clock. */
  readonly ageSeconds?: number;
  readonly waitsSeconds?: number;
  readonly claimedBy?: string;
};

const ago = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`;

export async function anOwedCard(db: Db, chat: Chat, waiting: Waiting): Promise<void> {
  const item = approval({ conversationId: chat.id });
  await insertItem(db, item);
  await db
    .insertInto('owed_cards')
    .values({
      item_id: item.id,
      tenant_id: chat.tenantId,
      conversation_id: chat.id,
      urgency: waiting.urgency,
      owed_since: ago(waiting.ageSeconds ?? 0),
      not_before: ago(-(waiting.waitsSeconds ?? 0)),
      claimed_by: waiting.claimedBy ?? null,
    })
    .execute();
}

type Entry = Waiting & {
  readonly state?: 'queued' | 'accepted' | 'obsolete' | 'refused' | 'dead';
  readonly reason?: string;
  readonly changedAt?: Date;
  /** False: it is still owed. */
  readonly hasCard?: boolean;
};

export async function aNotification(db: Db, chat: Chat, entry: Entry): Promise<void> {
  const item = approval({ conversationId: chat.id });
  await insertItem(db, item);
  await db
    .insertInto('feed_notifications')
    .values({
      item_id: item.id,
      recipient: 'bob',
      activity_type: 'approvalRequired',
      revision: 1,
      state: entry.state ?? 'queued',
      reason: entry.reason ?? null,
      changed_at: entry.changedAt ?? noon,
      tenant_id: chat.tenantId,
      conversation_id: chat.id,
      urgency: entry.urgency,
      queued_at: ago(entry.ageSeconds ?? 0),
      not_before: ago(-(entry.waitsSeconds ?? 0)),
      claimed_by: entry.claimedBy ?? null,
    })
    .execute();
  if (entry.hasCard === false) return oweCards(db, [{ itemId: item.id, conversationId: chat.id, urgency: 1 }]);
  await db
    .insertInto('card_messages')
    .values({ item_id: item.id, message_id: 'card', posted_at: noon, drawn_version: 1 })
    .execute();
}
