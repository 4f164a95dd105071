// Chats, items and processes for tests of the waiting lines, and what such a process finds and takes.
import { sql } from 'kysely';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Approval } from '../../src/domain/item.ts';
import { saveCardMessage } from '../../src/storage/cardMessages.ts';
import type { Taker } from '../../src/storage/claim.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import type { Db } from '../../src/storage/database.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { noteAlive } from '../../src/storage/processes.ts';
import { spendingCalls } from '../../src/storage/spentCalls.ts';
import { approval, conversation, noon } from './factories.ts';

export const me: Taker = { processId: 'me', mayTakeOver: true };
export const other: Taker = { processId: 'other', mayTakeOver: true };
/** Only just back, when nobody could have been seen. */
export const newcomer: Taker = { processId: 'me', mayTakeOver: false };

/** For claims that take no budget. */
export const nothingSpent = spendingCalls({ calls: [], arriveWithinSeconds: 0, processId: 'me' });

/** Waiting lines are of all chats, so what earlier tests have left there is put away. */
export async function emptyLines(db: Db): Promise<void> {
  for (const table of ['owed_cards', 'feed_notifications', 'processes', 'spent_calls', 'closed_buckets'] as const)
    await db.deleteFrom(table).execute();
}

export async function aChat(db: Db, overrides: Partial<Conversation> = {}): Promise<Conversation> {
  const chat = conversation(overrides);
  await saveConversation(db, chat);
  return chat;
}

export async function removeApp(db: Db, { id }: Conversation): Promise<void> {
  await db.updateTable('conversations').set({ installed: false }).where('id', '=', id).execute();
}

type Stored = {
  readonly version?: number;
  readonly chainId?: number;
  readonly number?: number;
  /** Its messages, which show less than the item where `drawnVersion` is less than its version. */
  readonly cards?: readonly { readonly messageId: string; readonly drawnVersion: number }[];
};

export async function anItem(
  db: Db,
  { id: conversationId }: Pick<Conversation, 'id'>,
  { cards = [], ...overrides }: Stored = {},
): Promise<Approval> {
  const item = approval({ conversationId, ...overrides });
  await insertItem(db, item);
  for (const card of cards) await saveCardMessage(db, { itemId: item.id, postedAt: noon, ...card });
  return item;
}

/** The process was last seen so long ago. */
export async function lastSeen(db: Db, { processId }: Taker, secondsAgo: number): Promise<void> {
  await noteAlive(db, processId);
  await sql`update processes set seen_at = clock_timestamp() - make_interval(secs => ${secondsAgo})
    where id = ${processId}`.execute(db);
}
