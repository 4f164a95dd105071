// Takes notice that Teams refused to notify somebody whom an item asks.
import type { Db } from '../storage/database.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import type { ItemsContext } from './itemsContext.ts';
import { decideLoss } from './lossAndReturn.ts';
import { noteOnItem } from './noteOnItem.ts';

/**
 * Nothing happens where the person is not asked any more. The caller's transaction must not have touched the ledger yet:
 * whoever writes both takes the item first.
 */
export async function personUnreachable(
  trx: Db,
  { itemId, entraId, context }: { itemId: string; entraId: string; context: ItemsContext },
): Promise<void> {
  await noteOnItem(trx, itemId, {
    context,
    async decide(item) {
      const person = involvedPeople(item).find((involved) => involved.entraId === entraId);
      return person && decideLoss(trx, { item, person, why: 'unreachable', now: context.clock() });
    },
  });
}
