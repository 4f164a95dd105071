// Whether somebody who is asked can answer, and who does so for them if not.
import type { Act } from './command.ts';
import type { Delegation } from './delegation.ts';
import type { Absence, Item } from './item.ts';
import type { Person } from './person.ts';
import { isAmong, isSamePerson } from './person.ts';
import { lastInChain, leaveOf, nextReturn } from './standIn.ts';
import { partakers } from './voices.ts';

/** What is known of people; `unreachable` are those whose feed cannot be rung. */
export type Facts = Act & { readonly unreachable: readonly Person[] };

export function factsOf(item: Item, act: Act): Facts {
  const unreachable = item.absences.filter((absence) => absence.why === 'unreachable').map(({ person }) => person);
  return { ...act, unreachable };
}

/** A stand-in answers whatever else keeps the absent person; without one, the most lasting reason counts. */
export function whyAbsent(person: Person, item: Item, facts: Facts): Absence | undefined {
  const leave = leaveOf(person, facts);
  const standIn = standInFor(person, item, facts);
  if (leave && standIn) return { person, why: 'away', until: leave.until, standIn };
  if (!isAmong(person, facts.roster)) return { person, why: 'left' };
  if (isAmong(person, facts.unreachable)) return { person, why: 'unreachable' };
  return leave && { person, why: 'away', until: leave.until, ...reviewOf(leave, facts) };
}

/** Whoever is back before the absent person may stand in after all. */
function reviewOf({ person, until }: Delegation, facts: Facts): { readonly reviewAt?: Date } {
  const reviewAt = nextReturn(person, facts);
  return reviewAt && reviewAt < until ? { reviewAt } : {};
}

/** Nobody stands in who owns the item, has a part in it already, or cannot be rung in this chat. */
function standInFor(person: Person, item: Item, facts: Facts): Person | undefined {
  const last = lastInChain(person, facts);
  if (!last || isSamePerson(last, item.owner)) return undefined;
  if (!isAmong(last, facts.roster) || isAmong(last, facts.unreachable)) return undefined;
  return isAmong(last, partakers(item, person)) ? undefined : last;
}
