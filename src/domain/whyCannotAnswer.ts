// Whether somebody can answer an approval or complete a task as it stands, and why not.
import { isAsked, mayComplete } from './access.ts';
import type { Approval, Item } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { answerBy, openStageOf, responseOf, voiceOf } from './voices.ts';

export function whyCannotAnswer(item: Item, person: Person): Refusal | undefined {
  if (item.kind === 'approval') {
    const voice = voiceToGive(item, person);
    return 'kind' in voice ? voice : undefined;
  }
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  return mayComplete(person, item) ? undefined : refuse({ reason: 'notAsked', item });
}

/** Whose voice somebody's answer is; where everyone is asked, everyone speaks for themselves. */
export function voiceToGive(item: Approval, person: Person): Person | Refusal {
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (isSamePerson(person, item.owner)) return refuse({ reason: 'ownerCannotAnswer' });
  const stage = openStageOf(item);
  const earlier = answerBy(person, stage) ?? responseOf(person, stage);
  if (earlier) {
    const { at, by, person: voice } = earlier;
    return refuse({ reason: 'alreadyAnswered', at, ...(by && isSamePerson(voice, person) ? { by } : {}) });
  }
  const voice = stage.audience.kind === 'chat' ? person : voiceOf(person, item);
  return voice ?? whyNotAsked(item, person);
}

function whyNotAsked(item: Approval, person: Person): Refusal {
  const later = item.stages.findIndex(({ audience }, index) => index > item.openStage && isAsked(person, audience));
  return later < 0 ? refuse({ reason: 'notAsked', item }) : refuse({ reason: 'notThisStageYet', item, stage: later });
}
