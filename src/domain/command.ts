// What a person can want to do with an existing item.
import type { Answer } from './item.ts';
import type { Person } from './person.ts';

export type ItemCommand =
  | { readonly kind: 'respond'; readonly answer: Answer; readonly comment?: string }
  | { readonly kind: 'complete' }
  | { readonly kind: 'cancel'; readonly reason?: string };

/** Who acts, and when. */
export type Act = { readonly actor: Person; readonly now: Date };
