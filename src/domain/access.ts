// Who may act on an item now, from the stored item alone.
import type { Approval, Audience, Item, Response, Stage } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { isAmong, isSamePerson } from './person.ts';

/** What the item offers a viewer: the buttons of the viewer's card. */
export type Ability = 'answer' | 'complete' | 'cancel';

export function abilitiesOf(person: Person, item: Item): readonly Ability[] {
  if (!isOpen(item)) return [];
  const abilities: Ability[] = [];
  if (item.kind === 'approval' && mayAnswer(person, item)) abilities.push('answer');
  if (item.kind === 'task' && mayComplete(person, item)) abilities.push('complete');
  if (isSamePerson(person, item.owner)) abilities.push('cancel');
  return abilities;
}

/** The stage that is asked now; an approval always has one, its last when closed. */
export function openStageOf(item: Approval): Stage {
  const stage = item.stages[item.openStage];
  if (!stage) throw new Error(`Item ${item.id} has no stage ${item.openStage}: its stored rows are damaged`);
  return stage;
}

export function responseOf(person: Person, stage: Stage): Response | undefined {
  return stage.responses.find((response) => isSamePerson(response.person, person));
}

function mayAnswer(person: Person, item: Approval): boolean {
  const stage = openStageOf(item);
  return !isSamePerson(person, item.owner) && isAsked(person, stage.audience) && !responseOf(person, stage);
}

/** The owner may close their own task too: it is theirs. */
export function mayComplete(person: Person, item: Item & { kind: 'task' }): boolean {
  return isSamePerson(person, item.owner) || isAsked(person, item.assignees);
}

export function isAsked(person: Person, audience: Audience): boolean {
  return audience.kind === 'chat' || isAmong(person, audience.people);
}

/** The named people whose answer is still wanted; the whole chat when everyone may answer. */
export function stillAsked(item: Item): Audience {
  if (item.kind === 'task') return item.assignees;
  const stage = openStageOf(item);
  if (stage.audience.kind === 'chat') return stage.audience;
  return { kind: 'people', people: stage.audience.people.filter((person) => !responseOf(person, stage)) };
}
