// Any copy of a card works: a clicked message that the item does not know becomes one of its card messages.
import type { Item } from '../domain/item.ts';
import { takeOverCardMessage } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import { oweCards } from '../storage/owedCards.ts';
import type { ItemTurn } from './turn.ts';

export async function takeOverMessage(trx: Db, { item, turn }: { item: Item; turn: ItemTurn }): Promise<void> {
  const { messageId } = turn;
  if (messageId === undefined) return;
  // As old as the item, so that feed notifications go on pointing at the message that the bot itself posted last.
  const isNew = await takeOverCardMessage(trx, { itemId: item.id, messageId, postedAt: item.createdAt });
  if (isNew) await oweCards(trx, [{ itemId: item.id, conversationId: item.conversationId, urgency: 2 }]);
}
