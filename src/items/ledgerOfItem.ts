// How far the notifications of an item have come.
import type { Delivery } from '../domain/delivery.ts';
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/person.ts';
import { deliveriesOfItem } from '../storage/ledger/deliveriesOfItem.ts';
import type { ItemsContext } from './itemsContext.ts';

export type LedgerQuestion = { readonly item: Item; readonly reader: Person };

/** @returns undefined for everyone but the owner: whom an item has reached is for who asked to know. */
export async function ledgerOfItem(
  { db, clock }: ItemsContext,
  { item, reader }: LedgerQuestion,
): Promise<readonly Delivery[] | undefined> {
  if (!isSamePerson(item.owner, reader)) return undefined;
  return deliveriesOfItem(db, { itemId: item.id, now: clock() });
}
