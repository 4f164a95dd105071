// What follows for an item when somebody whom it asks is lost, or is back: read from the stored leaves and member list.
import { noteLoss, noteReturn } from '../domain/absence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { system } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';

type Loss = { readonly item: Item; readonly person: Person; readonly why: 'left' | 'unreachable'; readonly now: Date };

/** `left`: they are not in the chat any more; `unreachable`: Teams refuses to notify them there. */
export async function decideLoss(trx: Db, { item, person, why, now }: Loss): Promise<Decision | undefined> {
  const circumstances = await circumstancesAround(trx, { item, person, now });
  return noteLoss(item, { person, why }, { actor: system, now, ...circumstances });
}

/** Not in their own name, though they may have said so themselves: they are to be rung for what waits for them. */
export async function decideReturn(trx: Db, { item, person, now }: Omit<Loss, 'why'>): Promise<Decision | undefined> {
  const circumstances = await circumstancesAround(trx, { item, person, now });
  return noteReturn(item, person, { actor: system, now, ...circumstances });
}

function circumstancesAround(trx: Db, { item, person, now }: Omit<Loss, 'why'>) {
  return circumstancesOf(trx, [person, ...absentFrom(item)], { conversationId: item.conversationId, now });
}
