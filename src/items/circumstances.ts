// What a decision has to know of the people it concerns, read only where the decision may turn on it.
import type { Act, ItemCommand } from '../domain/command.ts';
import type { Item } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { delegationsAlong } from '../storage/delegations.ts';
import { rosterOf } from '../storage/members.ts';

export type Circumstances = Pick<Act, 'delegations' | 'roster'>;

/** Who of these people is on leave, with the chain of their stand-ins, and who is in the chat to stand in. */
export async function circumstancesOf(
  db: Db,
  people: readonly Person[],
  { conversationId, now }: { readonly conversationId: string; readonly now: Date },
): Promise<Circumstances> {
  const entraIds = people.map(({ entraId }) => entraId);
  const delegations = await delegationsAlong(db, { conversationId, entraIds, now });
  return { delegations, roster: await rosterOf(db, conversationId) };
}

/** Those whose absence an item has taken note of: whatever befalls a stand-in concerns them too. */
export function absentFrom(item: Item): readonly Person[] {
  return item.absences.map(({ person }) => person);
}

/** Most commands concern nobody who was not asked before, and then nothing is read. */
export async function circumstancesFor(
  db: Db,
  command: ItemCommand,
  { item, now }: { item: Item; now: Date },
): Promise<Circumstances> {
  const people = newlyAsked(item, command);
  if (!people) return { delegations: [], roster: [] };
  return circumstancesOf(db, people, { conversationId: item.conversationId, now });
}

/** Whom the command may come to ask who is not asked now; undefined where it asks nobody. */
function newlyAsked(item: Item, command: ItemCommand): readonly Person[] | undefined {
  switch (command.kind) {
    case 'respond':
      return nextStagePeople(item);
    case 'reassign':
      return [command.to];
    case 'reopen':
      return item.kind === 'task' && item.assignees.kind === 'people' ? item.assignees.people : undefined;
    case 'complete':
    case 'cancel':
    case 'remind':
    case 'comment':
      return undefined;
  }
}

function nextStagePeople(item: Item): readonly Person[] | undefined {
  const next = item.kind === 'approval' ? item.stages[item.openStage + 1]?.audience : undefined;
  return next?.kind === 'people' ? next.people : undefined;
}
