// An item with a ledger on a real database: rows as delivery leaves them.
import type { Approval } from '../../../src/domain/item.ts';
import { saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { saveConversation } from '../../../src/storage/conversations.ts';
import type { Db } from '../../../src/storage/database.ts';
import type { LedgerEntry } from '../../../src/storage/feedNotifications.ts';
import { insertItem } from '../../../src/storage/items/insertItem.ts';
import { approval, conversation, noon } from '../factories.ts';

/** An item of a chat of its own. */
export async function itemInChat(db: Db, overrides: Partial<Approval> = {}): Promise<Approval> {
  const chat = conversation();
  const item = approval({ conversationId: chat.id, ...overrides });
  await saveConversation(db, chat);
  await insertItem(db, item);
  return item;
}

/** As above, with its card posted; by default it shows all of the item. */
export async function itemWithCard(db: Db, drawnVersion?: number): Promise<Approval> {
  const item = await itemInChat(db);
  const card = { itemId: item.id, messageId: 'card', postedAt: noon, drawnVersion: drawnVersion ?? item.version };
  await saveCardMessage(db, card);
  return item;
}

export type LedgerRow = {
  readonly item: Approval;
  readonly recipient?: string;
  readonly state: LedgerEntry['state'];
  readonly reason?: string;
  readonly attempts?: number;
  readonly changedAt?: Date;
  readonly queuedAt?: Date;
  readonly notBefore?: Date;
};

export async function ledgerRow(db: Db, { item, recipient = 'bob', state, ...row }: LedgerRow): Promise<void> {
  await db
    .insertInto('feed_notifications')
    .values({
      item_id: item.id,
      recipient,
      activity_type: 'approvalRequired',
      revision: 1,
      state,
      attempts: row.attempts ?? 1,
      reason: row.reason ?? null,
      changed_at: row.changedAt ?? noon,
      tenant_id: 'tenant',
      conversation_id: item.conversationId,
      urgency: 1,
      ...(row.queuedAt ? { queued_at: row.queuedAt } : {}),
      ...(row.notBefore ? { not_before: row.notBefore } : {}),
    })
    .execute();
}
