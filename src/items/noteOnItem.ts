// Lets an item take notice of what happened in the world: to a person, or to time.
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Db } from '../storage/database.ts';
import { lockItem } from '../storage/items/findItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { saveDecision } from './saveDecision.ts';

/** Holds the item's row, decides and saves, in the caller's transaction; an undefined decision changes nothing. */
export async function noteOnItem(
  trx: Db,
  itemId: string,
  { context, decide }: { context: ItemsContext; decide: (item: Item) => Promise<Decision | undefined> },
): Promise<Decision | undefined> {
  const item = await lockItem(trx, { by: 'id', id: itemId });
  const decision = item && (await decide(item));
  if (!decision) return undefined;
  await saveDecision(trx, { decision, before: item, context });
  return decision;
}
