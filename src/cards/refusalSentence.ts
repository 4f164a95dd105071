// A refusal as one sentence for the person it concerns.
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Sentences } from '../locales/index.ts';
import { outcomeOf } from './outcome.ts';
import { reference } from './reference.ts';
import { someNames } from './someNames.ts';

/** `when` says a point in time as the reader would, in their time zone. */
export type Reader = { readonly sentences: Sentences; readonly when: (at: Date) => string };

export function refusalSentence(refusal: Refusal, { sentences, when }: Reader): string {
  const { refusals } = sentences;
  switch (refusal.reason) {
    case 'titleMissing':
    case 'rejectNeedsComment':
    case 'ownerIsOnlyApprover':
    case 'nobodyElseInChat':
    case 'ownerCannotAnswer':
      return refusals[refusal.reason];
    case 'titleTooLong':
    case 'noteTooLong':
    case 'commentTooLong':
    case 'tooManyPeople':
      return refusals[refusal.reason](refusal.limit);
    case 'ruleNeedsMorePeople':
      return refusals.ruleNeedsMorePeople(refusal.needed, refusal.people);
    case 'notAsked':
      return notAsked(refusal.item, sentences);
    case 'alreadyAnswered':
      return refusals.alreadyAnswered(when(refusal.at));
    case 'alreadyClosed':
      return tooLate(refusal.item, { sentences, when });
    case 'onlyOwnerCancels':
      return refusals.onlyOwnerCancels(refusal.item.owner.name);
    case 'notAnApproval':
    case 'notATask':
      return refusals[refusal.reason](reference(refusal.item));
    case 'noSuchItem':
      return refusal.number === undefined ? refusals.noSuchItem : refusals.noSuchNumber(refusal.number);
    case 'notInChat':
      return refusals.notInChat(refusal.names.length, someNames(refusal.names, sentences));
  }
}

/** How it stands and since when: the truth for whoever comes too late. */
function tooLate(item: Item, { sentences, when }: Reader): string {
  const { refusals } = sentences;
  const outcome = outcomeOf(item, sentences);
  return item.closing ? refusals.alreadyClosedSince(outcome, when(item.closing.at)) : refusals.alreadyClosed(outcome);
}

function notAsked(item: Item, sentences: Sentences): string {
  const { refusals } = sentences;
  const asked = stillAsked(item);
  if (asked.kind === 'chat') return refusals.notAsked;
  const names = asked.people.map((person) => person.name);
  return refusals.waitsForOthers(someNames(names, sentences));
}
