// Who may act on an item now, from the stored item alone.
import type { Audience, Item, Task } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { distinctPeople, isAmong, isSamePerson } from './person.ts';
import { absenceOf, answerBy, audienceOf, missingIn, missingVoices, namedPeople } from './voices.ts';
import { openStageOf, standInOf, voiceOf } from './voices.ts';

/** What the item offers a viewer: the buttons of the viewer's card. */
export type Ability = 'answer' | 'complete' | 'cancel' | 'remind' | 'reassign' | 'reopen' | 'comment';

export function abilitiesOf(person: Person, item: Item): readonly Ability[] {
  if (!isOpen(item)) return item.kind === 'task' && mayReopen(person, item) ? ['reopen'] : [];
  const abilities: Ability[] = [];
  if (item.kind === 'approval' && mayAnswer(person, item)) abilities.push('answer');
  if (item.kind === 'task' && mayComplete(person, item)) abilities.push('complete');
  if (isSamePerson(person, item.owner)) abilities.push('cancel', 'remind');
  if (reassignable(person, item).length > 0) abilities.push('reassign');
  return [...abilities, 'comment'];
}

function mayAnswer(person: Person, item: Item & { kind: 'approval' }): boolean {
  if (isSamePerson(person, item.owner)) return false;
  const stage = openStageOf(item);
  if (stage.audience.kind === 'chat') return !answerBy(person, stage);
  return voiceOf(person, item) !== undefined;
}

/** The owner may close their own task too: it is theirs. */
export function mayComplete(person: Person, item: Task): boolean {
  return isSamePerson(person, item.owner) || item.assignees.kind === 'chat' || voiceOf(person, item) !== undefined;
}

export function mayReopen(person: Person, item: Task): boolean {
  if (isSamePerson(person, item.owner) || item.assignees.kind === 'chat') return true;
  return isAmong(person, item.assignees.people);
}

/** Those whose voice this person may hand over: the owner everybody's that is or will be asked, others their own. */
export function reassignable(person: Person, item: Item): readonly Person[] {
  if (!isOpen(item)) return [];
  if (isSamePerson(person, item.owner)) return distinctPeople(missingAhead(item).flat());
  return missingVoices(item).filter((voice) => isSamePerson(voice, person));
}

/** The voices that are missing in the open stage and in each later one; a task has a single round. */
export function missingAhead(item: Item): readonly (readonly Person[])[] {
  return item.kind === 'task' ? [missingVoices(item)] : item.stages.slice(item.openStage).map(missingIn);
}

/**
 * The people to ring: stand-ins in place of those who are away, nobody for those who have left or cannot be reached.
 * Who is away without a stand-in finds the request on their return.
 */
export function stillAsked(item: Item): Audience {
  if (audienceOf(item).kind === 'chat') return { kind: 'chat' };
  return { kind: 'people', people: distinctPeople(missingVoices(item).flatMap((voice) => rungFor(voice, item))) };
}

/** Who is rung when this voice is wanted; nobody where that is no use. */
export function rungFor(voice: Person, item: Item): readonly Person[] {
  const absence = absenceOf(voice, item);
  if (absence === undefined) return [voice];
  return absence.why === 'away' ? [absence.standIn ?? voice] : [];
}

/** Whose own voice is missing, whether they are there or not; the whole chat when everyone may answer. */
export function waitingFor(item: Item): Audience {
  if (audienceOf(item).kind === 'chat') return { kind: 'chat' };
  return { kind: 'people', people: missingVoices(item) };
}

/** Everybody who can answer or complete now: those asked, their stand-ins, and the owner of a task. */
export function actorsOf(item: Item): Audience {
  if (!isOpen(item)) return { kind: 'people', people: [] };
  if (audienceOf(item).kind === 'chat') return { kind: 'chat' };
  const owner = item.kind === 'task' ? [item.owner] : [];
  return { kind: 'people', people: distinctPeople([...missingVoices(item), ...standInsOf(item), ...owner]) };
}

/** Those who may give a missing voice in somebody else's place. */
function standInsOf(item: Item): readonly Person[] {
  return missingVoices(item).flatMap((voice) => standInOf(voice, item) ?? []);
}

/** Whether somebody is among those whom a stage or task names, or it asks everyone. */
export function isAsked(person: Person, audience: Audience): boolean {
  return audience.kind === 'chat' || isAmong(person, namedPeople(audience));
}
