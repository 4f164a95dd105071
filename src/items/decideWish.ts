// What a person's wish would do to an item as it stands, without doing it.
import { decide } from '../domain/decide.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { ItemWish } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import { circumstancesFor } from './circumstances.ts';
import { resolveWish } from './resolveWish.ts';

export type Wanted = {
  readonly item: Item;
  readonly sender: Person;
  readonly wish: ItemWish;
  readonly now: Date;
};

/** `unknown`: it names somebody who may turn out to be a member once the member list has been read anew. */
export type DecidedWish =
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'refused' | 'unknown'; readonly refusal: Refusal };

export async function decideWish(trx: Db, { item, sender, wish, now }: Wanted): Promise<DecidedWish> {
  const resolved = await resolveWish(trx, wish, item);
  if (resolved.kind === 'refused') return resolved;
  // Whoever is late gets the truth at once, and nobody is looked for.
  if (resolved.kind === 'unknown')
    return isOpen(item) ? resolved : { kind: 'refused', refusal: refuse({ reason: 'alreadyClosed', item }) };
  const { command } = resolved;
  const circumstances = await circumstancesFor(trx, command, { item, now });
  const decision = decide(item, command, { actor: sender, now, ...circumstances });
  return decision.kind === 'refused' ? { kind: 'refused', refusal: decision } : { kind: 'decided', decision };
}
