// Makes the domain's command of a person's wish: whom it names is looked up among the members and on the item.
import type { ItemCommand } from '../domain/command.ts';
import type { Item } from '../domain/item.ts';
import type { ItemWish } from '../domain/newItem.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { membersOf } from '../storage/members.ts';
import { resolvePeople } from './resolvePeople.ts';

/** `unknown`: whoever is to be asked may turn out to be a member once the member list has been read anew. */
export type ResolvedWish =
  | { readonly kind: 'resolved'; readonly command: ItemCommand }
  | { readonly kind: 'unknown'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function resolveWish(trx: Db, wish: ItemWish, item: Item): Promise<ResolvedWish> {
  if (wish.kind !== 'reassign') return { kind: 'resolved', command: wish };
  const members = await membersOf(trx, item.conversationId);
  const to = resolvePeople([wish.to], members);
  if (to.kind !== 'resolved') return { kind: to.kind === 'unknown' ? 'unknown' : 'refused', refusal: to.refusal };
  const command = { kind: 'reassign', to: to.personOf(wish.to) } as const;
  if (!wish.from) return { kind: 'resolved', command };
  // Whoever is relieved may have left the chat; the item knows them all the same, and reading the members tells no more.
  const from = resolvePeople([wish.from], [...members, ...involvedPeople(item)]);
  if (from.kind !== 'resolved') return { kind: 'refused', refusal: from.refusal };
  return { kind: 'resolved', command: { ...command, from: from.personOf(wish.from) } };
}
