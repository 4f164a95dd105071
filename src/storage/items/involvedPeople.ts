// Whom an item concerns and whom it waits for: the rows that a person's lists, and what happens to the person, are looked up by.
import { stillAsked, waitingFor } from '../../domain/access.ts';
import type { Audience, Item } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import type { Person } from '../../domain/person.ts';
import { distinctPeople } from '../../domain/person.ts';
import { stagesOf } from './itemRow.ts';

/** Stands for everyone in the chat where a person's Entra object id would stand. */
export const wholeChat = 'chat';

/** The owner, everybody who is, was or will be asked, whoever stands in for them, and whom a stage was escalated to. */
export function involvedPeople(item: Item): readonly Person[] {
  const stages = stagesOf(item);
  return distinctPeople([
    ...stages.flatMap(({ audience }) => (audience.kind === 'people' ? audience.people : [])),
    ...item.absences.flatMap((absence) => (absence.why === 'away' && absence.standIn ? [absence.standIn] : [])),
    ...stages.flatMap(({ escalated }) => (escalated ? [escalated.to] : [])),
    ...stages.flatMap(({ responses }) => responses.map(({ person }) => person)),
    item.owner,
  ]);
}

/** By Entra object id (or `chat`): whether the item waits for them. */
export function involvement(item: Item): ReadonlyMap<string, boolean> {
  const everyone = stagesOf(item).some(({ audience }) => audience.kind === 'chat') ? [wholeChat] : [];
  const ids = [...involvedPeople(item).map(({ entraId }) => entraId), ...everyone];
  // Those on leave may still speak for themselves, so an item waits for them and for their stand-ins.
  const waited = isOpen(item) ? new Set([...idsOf(waitingFor(item)), ...idsOf(stillAsked(item))]) : new Set();
  return new Map(ids.map((id) => [id, waited.has(id)]));
}

function idsOf(audience: Audience): readonly string[] {
  return audience.kind === 'chat' ? [wholeChat] : audience.people.map(({ entraId }) => entraId);
}

export function involvedRow(item: Item, entraId: string, waits: boolean) {
  return { item_id: item.id, entra_id: entraId, waits, closed_at: isOpen(item) ? null : (item.closing?.at ?? null) };
}
