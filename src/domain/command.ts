// What can be wanted of an existing item: by a person, or by the world (somebody goes away, leaves, comes back).
import type { Delegation } from './delegation.ts';
import type { Answer } from './item.ts';
import type { Person } from './person.ts';

/** What people do. */
export type ItemCommand =
  | { readonly kind: 'respond'; readonly answer: Answer; readonly comment?: string }
  | { readonly kind: 'complete' }
  | { readonly kind: 'cancel'; readonly reason?: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'remind' }
  | { readonly kind: 'reassign'; readonly from?: Person; readonly to: Person }
  | { readonly kind: 'comment'; readonly text: string };

/**
 * Who acts, when, and what is known of the people concerned: who of them is on leave (with whoever stands in for them,
 * and for those in turn), and who is in the chat. Only those in the chat can stand in.
 */
export type Act = {
  readonly actor: Person;
  readonly now: Date;
  readonly delegations: readonly Delegation[];
  readonly roster: readonly Person[];
};
