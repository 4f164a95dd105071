// What one rule makes of an item, before the decision is put together: rules can be applied one after another.
import type { ItemEvent, Notify } from './decision.ts';
import type { Item } from './item.ts';

/** `item` keeps its version: it grows once for the whole decision. */
export type Change = {
  readonly item: Item;
  readonly events: readonly ItemEvent[];
  readonly rings: readonly Notify[];
};

export function unchanged(item: Item): Change {
  return { item, events: [], rings: [] };
}

export function andThen({ item, events, rings }: Change, rule: (item: Item) => Change): Change {
  const next = rule(item);
  return { item: next.item, events: [...events, ...next.events], rings: [...rings, ...next.rings] };
}
