// Any copy of a card works: a clicked message that the item does not know becomes one of its card messages.
import type { Item } from '../domain/item.ts';
import { takeOverCardMessage } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import { oweCards } from '../storage/owedCards.ts';
import type { Begun, ItemTurn } from './turn.ts';

/** Where the turn has begun with holding the item, the message was taken over then. */
export async function takeOverMessage(
  trx: Db,
  { item, turn, begun }: { readonly item: Item; readonly turn: ItemTurn; readonly begun?: Begun },
): Promise<void> {
  const isNew = begun?.held ? begun.held.isNewCopy : await takeOver(trx, { item, turn });
  if (isNew) await oweCards(trx, [{ itemId: item.id, conversationId: item.conversationId, urgency: 2 }]);
}

async function takeOver(trx: Db, { item, turn: { messageId } }: { item: Item; turn: ItemTurn }): Promise<boolean> {
  if (messageId === undefined) return false;
  // As old as the item, so that feed notifications go on pointing at the message that the bot itself posted last.
  return takeOverCardMessage(trx, { itemId: item.id, messageId, postedAt: item.createdAt });
}
