// Why something cannot be done, as data; locales/ turns each reason into one sentence.
import type { Item } from './item.ts';
import type { Person } from './person.ts';

export type RefusalReason =
  | { readonly reason: 'titleMissing' }
  | { readonly reason: 'titleTooLong'; readonly limit: number }
  | { readonly reason: 'noteTooLong'; readonly limit: number }
  | { readonly reason: 'commentTooLong'; readonly limit: number }
  | { readonly reason: 'reasonTooLong'; readonly limit: number }
  | { readonly reason: 'commentMissing' }
  | { readonly reason: 'rejectNeedsComment' }
  | { readonly reason: 'tooManyPeople'; readonly limit: number }
  | { readonly reason: 'tooManyStages'; readonly limit: number }
  | { readonly reason: 'ownerIsOnlyApprover' }
  | { readonly reason: 'nobodyElseInChat' }
  | { readonly reason: 'ruleNeedsMorePeople'; readonly needed: number; readonly people: number }
  | { readonly reason: 'dateInPast'; readonly at: Date }
  | { readonly reason: 'dateTooFar'; readonly limitYears: number }
  | { readonly reason: 'dueAfterExpiry'; readonly due: Date; readonly expires: Date }
  | { readonly reason: 'reminderTooOften'; readonly limitMinutes: number }
  | { readonly reason: 'escalationTooSoon'; readonly limitMinutes: number }
  /** Nobody but this person is asked, in any stage. */
  | { readonly reason: 'escalatesToOnlyApprover'; readonly person: Person }
  | { readonly reason: 'ownerCannotAnswer' }
  | { readonly reason: 'ownerCannotBeAsked'; readonly owner: Person }
  /** `absent` is on leave, and whoever stands in for them is the owner. */
  | { readonly reason: 'delegateIsOwner'; readonly absent: Person; readonly until: Date }
  | { readonly reason: 'notAsked'; readonly item: Item }
  /** `stage` is the index of the stage whose turn comes later. */
  | { readonly reason: 'notThisStageYet'; readonly item: Item; readonly stage: number }
  /** `by` answered in the reader's place. */
  | { readonly reason: 'alreadyAnswered'; readonly at: Date; readonly by?: Person }
  | { readonly reason: 'alreadyClosed'; readonly item: Item }
  | { readonly reason: 'onlyOwnerCancels'; readonly item: Item }
  | { readonly reason: 'onlyOwnerReminds'; readonly item: Item }
  | { readonly reason: 'remindedRecently'; readonly again: Date }
  | { readonly reason: 'remindersUsedUp'; readonly limit: number }
  /** Whoever is asked has left, cannot be notified, or is the owner. */
  | { readonly reason: 'nobodyToRemind'; readonly item: Item }
  | { readonly reason: 'notYoursToReassign'; readonly item: Item }
  /** Several people are asked, so who is relieved must be said. */
  | { readonly reason: 'reassignFromWhom'; readonly item: Item }
  | { readonly reason: 'isNotAsked'; readonly person: Person }
  | { readonly reason: 'isAskedAlready'; readonly person: Person }
  | { readonly reason: 'hasAnswered'; readonly person: Person }
  | { readonly reason: 'stillOpen'; readonly item: Item }
  | { readonly reason: 'approvalStaysClosed'; readonly item: Item }
  | { readonly reason: 'notYoursToReopen'; readonly item: Item }
  | { readonly reason: 'notAnApproval'; readonly item: Item }
  | { readonly reason: 'notATask'; readonly item: Item }
  | { readonly reason: 'noSuchItem'; readonly number?: number }
  | { readonly reason: 'notInChat'; readonly names: readonly string[] }
  /** In the chat, but without a work account that could be asked. */
  | { readonly reason: 'withoutAccount'; readonly names: readonly string[] }
  | { readonly reason: 'delegateIsSelf' }
  /** Who would stand in is on leave too, and their stand-ins lead back: names in that order. */
  | { readonly reason: 'delegationLoop'; readonly names: readonly string[] }
  | { readonly reason: 'notAway' }
  | { readonly reason: 'appNotInChat' };

export type Refusal = { readonly kind: 'refused' } & RefusalReason;

export function refuse(reason: RefusalReason): Refusal {
  return { kind: 'refused', ...reason };
}
