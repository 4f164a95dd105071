// A command that is delivered again: nothing is done, and it is answered as it was the first time.
import type { Item } from '../domain/item.ts';
import type { ItemWish } from '../domain/newItem.ts';
import type { Db } from '../storage/database.ts';
import type { Acted } from './acted.ts';
import { decideWish } from './decideWish.ts';
import type { Begun, ItemTurn } from './turn.ts';

type Again = {
  readonly turn: ItemTurn & { readonly wish: ItemWish };
  readonly item: Item;
  readonly hearing: Begun['hearing'];
  readonly now: Date;
};

/** What was refused is decided once more for its reason; whatever was done is to be seen on the item. */
export async function actAgain(trx: Db, { turn, item, hearing, now }: Again): Promise<Acted> {
  const { sender, wish } = turn;
  const wasRefused = hearing.kind !== 'new' && hearing.refused === true;
  // Only a reassignment names people, so only that may wait for the member list.
  if (!wasRefused && wish.kind !== 'reassign') return { kind: 'repeated', item };
  const decided = await decideWish(trx, { item, sender, wish, now });
  if (wasRefused && decided.kind === 'refused') return { kind: 'refused', refusal: decided.refusal, item };
  return { kind: !wasRefused && decided.kind === 'unknown' ? 'waiting' : 'repeated', item };
}
