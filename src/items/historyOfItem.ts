// Who did what when with an item.
import type { ItemEvent } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { eventsOf } from '../storage/events.ts';
import { findItem } from '../storage/items/findItem.ts';
import { missingItem } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { ItemTurn } from './turn.ts';

/** `events` are oldest first. */
export type History = { readonly kind: 'found'; readonly item: Item; readonly events: readonly ItemEvent[] };

export async function historyOfItem({ db }: ItemsContext, turn: ItemTurn): Promise<History | Refusal> {
  const item = await findItem(db, turn.key);
  if (item?.conversationId !== turn.conversation.id) return missingItem(turn.key);
  return { kind: 'found', item, events: await eventsOf(db, item.id) };
}
