// Whoever is asked by an item now, one by one.
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { rosterOf } from '../storage/members.ts';

/** The members of the chat when everyone in it is asked. */
export async function askedPeople(db: Db, item: Item): Promise<readonly Person[]> {
  const asked = stillAsked(item);
  return asked.kind === 'people' ? asked.people : rosterOf(db, item.conversationId);
}
