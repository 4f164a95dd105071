// Everyone who can act on an item now, one by one.
import { actorsOf } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { rosterOf } from '../storage/members.ts';

/** The members of the chat when everyone in it may act; the owner of an approval never answers it. */
export async function actorsIn(db: Db, item: Item): Promise<readonly Person[]> {
  const actors = actorsOf(item);
  if (actors.kind === 'people') return actors.people;
  const roster = await rosterOf(db, item.conversationId);
  return item.kind === 'task' ? roster : roster.filter((person) => !isSamePerson(person, item.owner));
}
