// A refusal as one sentence for the person it concerns.
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Sentences } from '../locales/index.ts';
import { outcomeOf } from './outcome.ts';
import { reference } from './reference.ts';

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
      return refusals.notInChat(refusal.names);
  }
}

/** "Approved by Bob Okafor (10:02)": the truth for whoever comes too late. */
function tooLate(item: Item, { sentences, when }: Reader): string {
  const outcome = outcomeOf(item, sentences);
  return item.closing ? sentences.refusals.alreadyClosed(outcome, when(item.closing.at)) : outcome;
}

function notAsked(item: Item, { refusals }: Sentences): string {
  const asked = stillAsked(item);
  if (!isOpen(item) || asked.kind === 'chat' || asked.people.length === 0) return refusals.notAskedClosed;
  return refusals.notAsked(asked.people.map((person) => person.name));
}
