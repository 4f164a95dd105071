// The next number of a chat and the next chain id; the chat's row is held, so numbers have no holes but rolled-back ones.
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** @throws Error when the conversation is not stored. */
export async function takeItemNumber(
  trx: Db,
  conversationId: string,
): Promise<{ readonly number: number; readonly chainId: number }> {
  const taken = await trx
    .updateTable('conversations')
    .set((conversations) => ({ last_item_number: conversations('last_item_number', '+', 1) }))
    .where('id', '=', conversationId)
    .returning(['last_item_number as number', sql<number>`nextval('chain_ids')`.as('chainId')])
    .executeTakeFirst();
  if (!taken) throw new Error(`Conversation ${conversationId} is not stored`);
  return taken;
}
