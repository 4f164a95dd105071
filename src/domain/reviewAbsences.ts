// Brings the absences of an item up to what is known of people, and tells those whom the difference concerns.
import type { Change } from './change.ts';
import { andThen, unchanged } from './change.ts';
import type { ItemEvent, Notify } from './decision.ts';
import type { Absence, Item } from './item.ts';
import { notifyVoice, tellOfAbsence, tellRelieved } from './notify.ts';
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import { absenceOf } from './voices.ts';
import type { Facts } from './whyAbsent.ts';
import { whyAbsent } from './whyAbsent.ts';

/** One after the other, because nobody stands in for two. */
export function reviewAbsences(item: Item, voices: readonly Person[], facts: Facts): Change {
  return voices.reduce((change, voice) => andThen(change, (current) => review(current, voice, facts)), unchanged(item));
}

function review(item: Item, voice: Person, facts: Facts): Change {
  const before = absenceOf(voice, item);
  const after = whyAbsent(voice, item, facts);
  if (isSameAbsence(before, after) && isReviewedWhen(before, after)) return unchanged(item);
  const next: Item = { ...item, absences: replaced(item.absences, voice, after) };
  // When to look again is nobody's news.
  if (isSameAbsence(before, after)) return unchanged(next);
  const at = { actor: facts.actor, at: facts.now };
  const event: ItemEvent = after
    ? { kind: 'absent', ...at, absence: after }
    : { kind: 'returned', ...at, person: voice };
  return { item: next, events: [event], rings: ringsFor(next, { voice, before, after }) };
}

/** In the same place, since the order is that in which people went away. */
function replaced(absences: readonly Absence[], voice: Person, after: Absence | undefined): readonly Absence[] {
  const isKnown = absences.some(({ person }) => isSamePerson(person, voice));
  if (after && !isKnown) return [...absences, after];
  return absences.flatMap((absence) => (isSamePerson(absence.person, voice) ? (after ?? []) : absence));
}

function ringsFor(
  item: Item,
  { voice, before, after }: { voice: Person; before: Absence | undefined; after: Absence | undefined },
): readonly Notify[] {
  const former = standInOfAbsence(before);
  const standIn = standInOfAbsence(after);
  const isNew = !isSameOrBothMissing(former, standIn);
  const relieved = former && isNew ? [tellRelieved(former, { by: voice, to: standIn ?? voice })] : [];
  // Who was away without a stand-in, or still is there, has been rung; whose voice changes hands has not.
  const rung = isNew || (before && before.why !== 'away') || after === undefined ? notifyVoice(item, voice) : [];
  return [...relieved, ...rung, ...(after ? [tellOfAbsence(item, after)] : [])];
}

function standInOfAbsence(absence: Absence | undefined): Person | undefined {
  return absence?.why === 'away' ? absence.standIn : undefined;
}

function isSameAbsence(one: Absence | undefined, other: Absence | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.why !== 'away' || other.why !== 'away') return one.why === other.why;
  return one.until.getTime() === other.until.getTime() && isSameOrBothMissing(one.standIn, other.standIn);
}

function isReviewedWhen(one: Absence | undefined, other: Absence | undefined): boolean {
  return reviewOf(one) === reviewOf(other);
}

function reviewOf(absence: Absence | undefined): number | undefined {
  return absence?.why === 'away' ? absence.reviewAt?.getTime() : undefined;
}

function isSameOrBothMissing(one: Person | undefined, other: Person | undefined): boolean {
  return one && other ? isSamePerson(one, other) : one === other;
}
