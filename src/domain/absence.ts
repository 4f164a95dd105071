// Somebody who is asked goes away, is lost, or comes back; each gives a decision where that changes an open item.
import { accept } from './accept.ts';
import type { Change } from './change.ts';
import { unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Delegation } from './delegation.ts';
import type { Item } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import { reviewAbsences } from './reviewAbsences.ts';
import { missingVoices, standInOf } from './voices.ts';
import type { Facts } from './whyAbsent.ts';
import { factsOf } from './whyAbsent.ts';

/** Their voice, and those they stood in for, pass to whoever is there. `act` may hold the leave already. */
export function noteDelegation(item: Item, leave: Delegation, act: Act): Decision | undefined {
  const others = act.delegations.filter(({ person }) => !isSamePerson(person, leave.person));
  return decided(item, concernedBy(leave.person, item), factsOf(item, { ...act, delegations: [leave, ...others] }));
}

/** They have left the chat, or Teams would not notify them. */
export function noteLoss(
  item: Item,
  { person, why }: { readonly person: Person; readonly why: 'left' | 'unreachable' },
  act: Act,
): Decision | undefined {
  const facts = factsOf(item, act);
  const known =
    why === 'left'
      ? { ...facts, roster: without(person, facts.roster) }
      : { ...facts, unreachable: [...facts.unreachable, person] };
  const decision = decided(item, concernedBy(person, item), known);
  // Nobody who cannot be rung is told that they are relieved.
  return decision && { ...decision, consequences: decision.consequences.filter((c) => !isFor(person, c)) };
}

/** They are in the chat, and can be rung again; `act.delegations` no longer holds a leave they have ended. */
export function noteReturn(item: Item, person: Person, act: Act): Decision | undefined {
  const facts = factsOf(item, act);
  const back: Facts = {
    ...facts,
    roster: [...without(person, facts.roster), person],
    unreachable: without(person, facts.unreachable),
  };
  const own = missingVoices(item).filter((voice) => isSamePerson(voice, person));
  return decided(item, own, back);
}

/** When the next leave ends that the item waits for. */
export function leaveEnds(item: Item): readonly Date[] {
  return item.absences.flatMap((absence) => (absence.why === 'away' ? [absence.until] : []));
}

/** Whose leave is over is asked again, unless they have begun another. */
export function endLeaves(item: Item, act: Act): Change {
  const over = item.absences.filter((absence) => absence.why === 'away' && absence.until <= act.now);
  if (over.length === 0) return unchanged(item);
  return reviewAbsences(
    item,
    over.map(({ person }) => person),
    factsOf(item, act),
  );
}

function concernedBy(person: Person, item: Item): readonly Person[] {
  return missingVoices(item).filter(
    (voice) => isSamePerson(standInOf(voice, item) ?? voice, person) || isSamePerson(voice, person),
  );
}

function decided(item: Item, voices: readonly Person[], facts: Facts): Decision | undefined {
  if (!isOpen(item)) return undefined;
  const change = reviewAbsences(item, voices, facts);
  return change.events.length === 0 ? undefined : accept(change, facts);
}

function isFor(person: Person, consequence: Decision['consequences'][number]): boolean {
  if (consequence.kind !== 'notify' || consequence.recipient.kind === 'chat') return false;
  return isSamePerson(consequence.recipient.person, person);
}

function without(person: Person, people: readonly Person[]): readonly Person[] {
  return people.filter((other) => !isSamePerson(other, person));
}
