// Lets the open items that ask somebody take notice that they went on leave, changed it, or came back.
import { noteDelegation } from '../domain/absence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { findOpenItemsWith } from '../storage/items/findConcerned.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';
import type { ItemsContext } from './itemsContext.ts';
import { decideReturn } from './lossAndReturn.ts';
import { noteOnItem } from './noteOnItem.ts';

/** Each item in a transaction of its own. Items that took notice already stay as they are, so a repetition does no harm. */
export async function applyDelegation(
  context: ItemsContext,
  concerned: { readonly tenantId: string; readonly entraId: string },
): Promise<void> {
  const { db } = context;
  for (const itemId of await findOpenItemsWith(db, concerned)) {
    await db.transaction().execute((trx) =>
      noteOnItem(trx, itemId, {
        context,
        decide: (item) => decide(trx, { item, ...concerned, now: context.clock() }),
      }),
    );
  }
}

async function decide(
  trx: Db,
  { item, entraId, now }: { item: Item; entraId: string; now: Date },
): Promise<Decision | undefined> {
  const person = involvedPeople(item).find((involved) => involved.entraId === entraId);
  if (!person) return undefined;
  const { conversationId } = item;
  const circumstances = await circumstancesOf(trx, [person, ...absentFrom(item)], { conversationId, now });
  const leave = circumstances.delegations.find((delegation) => isSamePerson(delegation.person, person));
  if (leave) return noteDelegation(item, leave, { actor: person, now, ...circumstances });
  // Whoever is out of reach does not come into reach by saying to be back.
  const wasOnLeave = item.absences.some((absence) => absence.why === 'away' && isSamePerson(absence.person, person));
  return wasOnLeave ? decideReturn(trx, { item, person, now }) : undefined;
}
