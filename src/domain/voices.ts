// Whose answers an item waits for: one human has one voice in a stage, which a stand-in may give in their place.
import type { Absence, Approval, Audience, Item, Response, Stage } from './item.ts';
import type { Person } from './person.ts';
import { distinctPeople, isAmong, isSamePerson } from './person.ts';

/** The stage that is asked now; an approval always has one, its last when closed. */
export function openStageOf(item: Approval): Stage {
  const stage = item.stages[item.openStage];
  if (!stage) throw new Error(`Item ${item.id} has no stage ${item.openStage}: its stored rows are damaged`);
  return stage;
}

export function withOpenStage(item: Approval, change: Partial<Stage>): Approval {
  const stages = item.stages.map((stage, index) => (index === item.openStage ? { ...stage, ...change } : stage));
  return { ...item, stages };
}

/** Who is asked now: by the open stage, or by the task. */
export function audienceOf(item: Item): Audience {
  return item.kind === 'task' ? item.assignees : openStageOf(item).audience;
}

export function namedPeople(audience: Audience): readonly Person[] {
  return audience.kind === 'chat' ? [] : audience.people;
}

/** Whether a stage asks this person by name and nobody else: whoever else is asked later decides nothing new. */
export function isAskedAlone(person: Person, { audience }: Stage): boolean {
  const people = namedPeople(audience);
  return people.length === 1 && isAmong(person, people);
}

/** What somebody has answered in a stage themselves, or had answered for them. */
export function responseOf(person: Person, stage: Stage): Response | undefined {
  return stage.responses.find((response) => isSamePerson(response.person, person));
}

/** The answer that somebody gave with their own hands, whether it was theirs or another's. */
export function answerBy(person: Person, stage: Stage): Response | undefined {
  return stage.responses.find((response) => isSamePerson(response.by ?? response.person, person));
}

/** The named people of a stage who have not answered, and whoever decides it alone after an escalation. */
export function missingIn(stage: Stage): readonly Person[] {
  const escalated = stage.escalated ? [stage.escalated.to] : [];
  return distinctPeople([...namedPeople(stage.audience), ...escalated]).filter((person) => !responseOf(person, stage));
}

/** The named people an item waits for now; none where everyone in the chat is asked. */
export function missingVoices(item: Item): readonly Person[] {
  return item.kind === 'task' ? namedPeople(item.assignees) : missingIn(openStageOf(item));
}

export function absenceOf(person: Person, item: Item): Absence | undefined {
  return item.absences.find((absence) => isSamePerson(absence.person, person));
}

export function standInOf(person: Person, item: Item): Person | undefined {
  const absence = absenceOf(person, item);
  return absence?.why === 'away' ? absence.standIn : undefined;
}

/** The voice that somebody may give now: their own or, where they have none, that of whom they stand in for. */
export function voiceOf(person: Person, item: Item): Person | undefined {
  const missing = missingVoices(item);
  if (isAmong(person, missing)) return person;
  return missing.find((voice) => {
    const standIn = standInOf(voice, item);
    return standIn !== undefined && isSamePerson(standIn, person);
  });
}

/**
 * Everyone who has a part in what is asked now, so that they cannot get a second one: who is asked by name, has
 * answered, or stands in for somebody. What only the voice of `except` gives is left out.
 */
export function partakers(item: Item, except?: Person): readonly Person[] {
  const standIns = item.absences.flatMap((absence) => {
    if (absence.why !== 'away' || !absence.standIn || (except && isSamePerson(absence.person, except))) return [];
    return [absence.standIn];
  });
  if (item.kind === 'task') return [...namedPeople(item.assignees), ...standIns];
  const { audience, responses, escalated } = openStageOf(item);
  const answered = responses.flatMap(({ person, by }) => (by ? [person, by] : [person]));
  return [...namedPeople(audience), ...(escalated ? [escalated.to] : []), ...answered, ...standIns];
}
