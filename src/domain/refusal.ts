// Why something cannot be done, as data; locales/ turns each reason into one sentence.
import type { Item } from './item.ts';

export type RefusalReason =
  | { readonly reason: 'titleMissing' }
  | { readonly reason: 'titleTooLong'; readonly limit: number }
  | { readonly reason: 'noteTooLong'; readonly limit: number }
  | { readonly reason: 'commentTooLong'; readonly limit: number }
  | { readonly reason: 'rejectNeedsComment' }
  | { readonly reason: 'tooManyPeople'; readonly limit: number }
  | { readonly reason: 'ownerIsOnlyApprover' }
  | { readonly reason: 'nobodyElseInChat' }
  | { readonly reason: 'ruleNeedsMorePeople'; readonly needed: number; readonly people: number }
  | { readonly reason: 'ownerCannotAnswer' }
  | { readonly reason: 'notAsked'; readonly item: Item }
  | { readonly reason: 'alreadyAnswered'; readonly at: Date }
  | { readonly reason: 'alreadyClosed'; readonly item: Item }
  | { readonly reason: 'onlyOwnerCancels'; readonly item: Item }
  | { readonly reason: 'notAnApproval'; readonly item: Item }
  | { readonly reason: 'notATask'; readonly item: Item }
  | { readonly reason: 'noSuchItem'; readonly number?: number }
  | { readonly reason: 'notInChat'; readonly names: readonly string[] };

export type Refusal = { readonly kind: 'refused' } & RefusalReason;

export function refuse(reason: RefusalReason): Refusal {
  return { kind: 'refused', ...reason };
}
