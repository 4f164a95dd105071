// What can come of a command to an item.
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';

/**
 * What came of it. A refused command leaves the item as it is; the current one comes along to be shown. `waiting`: it
 * names somebody unknown, and is done or refused once the chat's member list has been read.
 */
export type Acted =
  | { readonly kind: 'accepted'; readonly item: Item }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly item?: Item }
  | { readonly kind: 'waiting'; readonly item: Item }
  /** The same activity came again: whatever was done is to be seen on the item. */
  | { readonly kind: 'repeated'; readonly item: Item };

/** There is nobody to wait for any more, or nothing is done twice. */
export type ActedAtOnce = Exclude<Acted, { kind: 'waiting' | 'repeated' }>;
