// Posts an item's card again, as a new card message that takes the place of the earlier one.
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { cardMessagesOf } from '../storage/cardMessages.ts';
import { lockItem } from '../storage/items/findItem.ts';
import { oweCards } from '../storage/owedCards.ts';
import { missingItem } from './actOnItem.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

export async function showItem(
  context: ItemsContext,
  turn: ItemTurn,
): Promise<{ readonly kind: 'found'; readonly item: Item } | Refusal> {
  return inTurn(context, turn, async (trx, { hearing }) => {
    const item = await lockItem(trx, turn.key);
    if (item?.conversationId !== turn.conversation.id) return missingItem(turn.key);
    if (hearing.kind === 'redelivered') return { kind: 'found', item };
    const [current] = await cardMessagesOf(trx, item.id);
    const replacing = current ? { replacing: current.messageId } : {};
    await oweCards(trx, [{ itemId: item.id, conversationId: item.conversationId, urgency: 1, ...replacing }]);
    return { kind: 'found', item };
  });
}
