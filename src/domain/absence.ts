// Somebody who is asked goes away, is lost, or comes back; each gives a decision where that changes an open item.
import { accept } from './accept.ts';
import type { Change } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Delegation } from './delegation.ts';
import type { Absence, Item } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { distinctPeople, isAmong, isSamePerson } from './person.ts';
import { keepPace } from './remind.ts';
import { reviewAbsences } from './reviewAbsences.ts';
import type { Leaves } from './standIn.ts';
import { chainFrom } from './standIn.ts';
import { missingVoices, standInOf } from './voices.ts';
import type { Facts } from './whyAbsent.ts';
import { factsOf } from './whyAbsent.ts';

/**
 * Their voice, and those whose delegations lead through them, pass to whoever is there. `act` may hold the leave
 * already.
 */
export function noteDelegation(item: Item, leave: Delegation, act: Act): Decision | undefined {
  const others = act.delegations.filter(({ person }) => !isSamePerson(person, leave.person));
  const facts = factsOf(item, { ...act, delegations: [leave, ...others] });
  return decided(item, [...concernedBy(leave.person, item), ...passedOnBy(leave.person, item, facts)], facts);
}

/**
 * They have said so themselves, and `act.delegations` does not hold their leave any more: their voice is their own
 * again, and whom they had passed on is theirs. `act.actor` is the system, so that they are rung.
 */
export function noteBack(item: Item, person: Person, act: Act): Decision | undefined {
  const facts = factsOf(item, act);
  return decided(item, [...concernedBy(person, item), ...passedOnBy(person, item, facts)], facts);
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

/** They are in the chat, and can be rung again: for their own voice, or for whoever named them and has nobody else. */
export function noteReturn(item: Item, person: Person, act: Act): Decision | undefined {
  const facts = factsOf(item, act);
  const back: Facts = {
    ...facts,
    roster: [...without(person, facts.roster), person],
    unreachable: without(person, facts.unreachable),
  };
  const inNeed = passedOnBy(person, item, back).filter((voice) => !standInOf(voice, item));
  return decided(item, [...concernedBy(person, item), ...inNeed], back);
}

/** When the leaves end that the item waits for: of those who are asked, or of who might stand in for them. */
export function leaveEnds(item: Item): readonly Date[] {
  return item.absences.flatMap(endOf);
}

/** Whose leave is over is asked again, unless they have begun another; who might stand in is looked for anew. */
export function endLeaves(item: Item, act: Act): Change {
  const over = item.absences.filter((absence) => endOf(absence).some((at) => at <= act.now));
  return reviewAbsences(
    item,
    over.map(({ person }) => person),
    factsOf(item, act),
  );
}

function endOf(absence: Absence): readonly Date[] {
  return absence.why === 'away' ? [absence.reviewAt ?? absence.until] : [];
}

/** Their own voice, and that of whom they stand in for. */
function concernedBy(person: Person, item: Item): readonly Person[] {
  return missingVoices(item).filter(
    (voice) => isSamePerson(standInOf(voice, item) ?? voice, person) || isSamePerson(voice, person),
  );
}

/** The voices whose delegations lead through that person, whoever is at their end. */
function passedOnBy(person: Person, item: Item, leaves: Leaves): readonly Person[] {
  return missingVoices(item).filter((voice) => isAmong(person, chainFrom(voice, leaves).people));
}

function decided(item: Item, voices: readonly Person[], facts: Facts): Decision | undefined {
  if (!isOpen(item)) return undefined;
  const change = keepPace(item, reviewAbsences(item, distinctPeople(voices), facts), facts);
  return change.item === item ? undefined : accept(change, facts);
}

function isFor(person: Person, consequence: Decision['consequences'][number]): boolean {
  if (consequence.kind !== 'notify' || consequence.recipient.kind === 'chat') return false;
  return isSamePerson(consequence.recipient.person, person);
}

function without(person: Person, people: readonly Person[]): readonly Person[] {
  return people.filter((other) => !isSamePerson(other, person));
}
