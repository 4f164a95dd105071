// A button of an item's card, as it is pressed.
import type { Item } from '../domain/item.ts';
import type { ItemAction, ItemVerb } from './adaptiveCard.ts';

/** The card carries the item's id and nothing else that matters: everything is decided from the stored item. */
export function execute(
  item: Item,
  verb: ItemVerb,
  looks: Pick<ItemAction, 'title' | 'style' | 'associatedInputs'>,
): ItemAction {
  return { type: 'Action.Execute', verb, ...looks, data: { item: item.id } };
}
