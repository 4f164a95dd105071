// Takes notice that Teams refused to notify somebody whom an item asks.
import { noteLoss } from '../domain/absence.ts';
import { system } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';
import type { ItemsContext } from './itemsContext.ts';
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
      if (!person) return undefined;
      const now = context.clock();
      const { conversationId } = item;
      const circumstances = await circumstancesOf(trx, [person, ...absentFrom(item)], { conversationId, now });
      return noteLoss(item, { person, why: 'unreachable' }, { actor: system, now, ...circumstances });
    },
  });
}
