// Who did what when with an item.
import type { ItemEvent } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { latestEventsOf } from '../storage/events.ts';
import { findItem } from '../storage/items/findItem.ts';
import { missingItem } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

/** `events` are the latest, oldest first; `earlier` counts those before. */
export type History = {
  readonly kind: 'found';
  readonly item: Item;
  readonly events: readonly ItemEvent[];
  readonly earlier: number;
};

/** There is no limit to comments, and no card holds more. */
const latest = 100;

export async function historyOfItem({ db }: ItemsContext, turn: ItemTurn): Promise<History | Refusal> {
  const item = await findItem(db, turn.key);
  if (item?.conversationId !== turn.conversation.id) return missingItem(turn.key);
  return { kind: 'found', item, ...(await latestEventsOf(db, { itemId: item.id, limit: latest })) };
}
