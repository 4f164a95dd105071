// A refusal as one sentence for the person it concerns.
import { waitingFor } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { namedPeople } from '../domain/voices.ts';
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
    case 'commentMissing':
    case 'rejectNeedsComment':
    case 'ownerIsOnlyApprover':
    case 'nobodyElseInChat':
    case 'ownerCannotAnswer':
    case 'stillOpen':
    case 'delegateIsSelf':
    case 'notAway':
    case 'appNotInChat':
      return refusals[refusal.reason];
    case 'titleTooLong':
    case 'noteTooLong':
    case 'commentTooLong':
    case 'reasonTooLong':
    case 'tooManyPeople':
    case 'tooManyStages':
    case 'remindersUsedUp':
      return refusals[refusal.reason](refusal.limit);
    case 'reminderTooOften':
    case 'escalationTooSoon':
      return refusals[refusal.reason](refusal.limitMinutes);
    case 'isNotAsked':
    case 'isAskedAlready':
    case 'hasAnswered':
    case 'escalatesToOnlyApprover':
      return refusals[refusal.reason](refusal.person.name);
    case 'onlyOwnerCancels':
    case 'onlyOwnerReminds':
    case 'notYoursToReassign':
    case 'notYoursToReopen':
      return refusals[refusal.reason](refusal.item.owner.name);
    case 'notAnApproval':
    case 'notATask':
    case 'approvalStaysClosed':
    case 'nobodyToRemind':
      return refusals[refusal.reason](reference(refusal.item));
    case 'notInChat':
    case 'withoutAccount':
      return ofPeople(refusals[refusal.reason], refusal.names, sentences);
    case 'ruleNeedsMorePeople':
      return refusals.ruleNeedsMorePeople(refusal.needed, refusal.people);
    case 'dateInPast':
      return refusals.dateInPast(when(refusal.at));
    case 'dateTooFar':
      return refusals.dateTooFar(refusal.limitYears);
    case 'dueAfterExpiry':
      return refusals.dueAfterExpiry(when(refusal.due), when(refusal.expires));
    case 'ownerCannotBeAsked':
      return refusals.ownerCannotBeAsked(refusal.owner.name);
    case 'delegateIsOwner':
      return refusals.delegateIsOwner(refusal.absent.name, when(refusal.until));
    case 'notAsked':
      return notAsked(refusal.item, sentences);
    case 'notThisStageYet':
      return refusals.notThisStageYet(refusal.stage + 1);
    case 'alreadyAnswered':
      return refusal.by
        ? refusals.answeredForYou(refusal.by.name, when(refusal.at))
        : refusals.alreadyAnswered(when(refusal.at));
    case 'alreadyClosed':
      return tooLate(refusal.item, { sentences, when });
    case 'remindedRecently':
      return refusals.remindedRecently(when(refusal.again));
    case 'reassignFromWhom':
      return refusals.reassignFromWhom(someNames(namesMissing(refusal.item), sentences));
    case 'noSuchItem':
      return refusal.number === undefined ? refusals.noSuchItem : refusals.noSuchNumber(refusal.number);
    case 'delegationLoop':
      return refusals.delegationLoop(someNames(refusal.names, sentences));
  }
}

/** A people picker tells no names, so who was picked there may have none; such a sentence still begins like one. */
function ofPeople(
  say: (total: number, names: readonly string[]) => string,
  names: readonly string[],
  sentences: Sentences,
): string {
  const known = names.filter((name) => name !== '');
  const nameless = names.length - known.length;
  if (nameless === 0) return say(names.length, someNames(names, sentences));
  const picked = sentences.picked(nameless);
  const sentence = say(names.length, someNames([...known, picked], sentences));
  return sentence.startsWith(picked) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

/** How it stands and since when: the truth for whoever comes too late. */
function tooLate(item: Item, { sentences, when }: Reader): string {
  const { refusals } = sentences;
  const outcome = outcomeOf(item, sentences);
  return item.closing ? refusals.alreadyClosedSince(outcome, when(item.closing.at)) : refusals.alreadyClosed(outcome);
}

function notAsked(item: Item, sentences: Sentences): string {
  const { refusals } = sentences;
  const names = namesMissing(item);
  return names.length === 0 ? refusals.notAsked : refusals.waitsForOthers(someNames(names, sentences));
}

function namesMissing(item: Item): readonly string[] {
  return namedPeople(waitingFor(item)).map((person) => person.name);
}
