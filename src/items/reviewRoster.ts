// Compares the open items of a chat with its member list: who is asked and gone, and who was gone and is back.
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { isAmong, isSamePerson } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { findItem } from '../storage/items/findItem.ts';
import { findOpenItemsAgainstRoster } from '../storage/items/findConcerned.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { rosterOf } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';
import { decideLoss, decideReturn } from './lossAndReturn.ts';
import { noteOnItem } from './noteOnItem.ts';

/** To be called in the transaction that stored the member list, after it. */
export async function reviewRoster(
  trx: Db,
  { conversationId, context }: { conversationId: string; context: ItemsContext },
): Promise<void> {
  const itemIds = await findOpenItemsAgainstRoster(trx, conversationId);
  if (itemIds.length === 0) return;
  const roster = await rosterOf(trx, conversationId);
  for (const itemId of itemIds) await reviewItem(trx, { itemId, roster, context });
}

/** One decision per person, because each may change who stands in for the next. */
async function reviewItem(
  trx: Db,
  { itemId, roster, context }: { itemId: string; roster: readonly Person[]; context: ItemsContext },
): Promise<void> {
  const found = await findItem(trx, { by: 'id', id: itemId });
  if (!found) return;
  const now = context.clock();
  for (const person of goneFrom(found, roster)) {
    const decide = (item: Item) => decideLoss(trx, { item, person, why: 'left', now });
    await noteOnItem(trx, itemId, { context, decide });
  }
  for (const person of backIn(found, roster)) {
    await noteOnItem(trx, itemId, { context, decide: (item) => decideReturn(trx, { item, person, now }) });
  }
}

function goneFrom(item: Item, roster: readonly Person[]): readonly Person[] {
  return involvedPeople(item).filter((person) => !isSamePerson(person, item.owner) && !isAmong(person, roster));
}

function backIn(item: Item, roster: readonly Person[]): readonly Person[] {
  return item.absences.flatMap(({ why, person }) => (why === 'left' && isAmong(person, roster) ? [person] : []));
}
