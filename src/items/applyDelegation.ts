// Lets the open items that wait for somebody take notice that they went on leave, changed it, or came back.
import { noteBack, noteDelegation } from '../domain/absence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { isSamePerson, system } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { findWaitingAlongChains } from '../storage/items/findConcerned.ts';
import { attemptEach } from './attemptEach.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';
import type { ItemsContext } from './itemsContext.ts';
import { noteOnItem } from './noteOnItem.ts';

type Concerned = { readonly tenantId: string; readonly entraId: string };

/**
 * Also the items of those whose stand-ins lead to that person: they may have one now, or none any more. Each item in a
 * transaction of its own; those that took notice already stay as they are, so a repetition does no harm.
 * @throws AggregateError when items failed, after all others have taken notice.
 */
export async function applyDelegation(context: ItemsContext, concerned: Concerned): Promise<void> {
  const { db } = context;
  const { entraId } = concerned;
  const waiting = await findWaitingAlongChains(db, { ...concerned, now: context.clock() });
  const failures = await attemptEach([...waiting.keys()], (itemId) =>
    db.transaction().execute(async (trx) => {
      for (const voiceId of waiting.get(itemId) ?? []) {
        const decide = (item: Item) => decideFor(trx, { item, voiceId, entraId, now: context.clock() });
        await noteOnItem(trx, itemId, { context, decide });
      }
    }),
  );
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} items could not take notice of a leave`);
}

/** `voiceId`: for whom the item waits; `entraId`: whose leave is another now. */
async function decideFor(
  trx: Db,
  { item, voiceId, entraId, now }: { item: Item; voiceId: string; entraId: string; now: Date },
): Promise<Decision | undefined> {
  const voice = involvedPeople(item).find((involved) => involved.entraId === voiceId);
  if (!voice) return undefined;
  const { conversationId } = item;
  const circumstances = await circumstancesOf(trx, [voice, ...absentFrom(item)], { conversationId, now });
  const leave = circumstances.delegations.find((delegation) => isSamePerson(delegation.person, voice));
  // Whoever went away knows. All others are to be told and rung, also those who have said themselves that they are back.
  const actor = leave && voiceId === entraId ? voice : system;
  const act = { actor, now, ...circumstances };
  return leave ? noteDelegation(item, leave, act) : noteBack(item, voice, act);
}
