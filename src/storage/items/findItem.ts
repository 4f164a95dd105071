// Reading one item, by id or by its number in a chat, with or without holding its row.
import type { Item } from '../../domain/item.ts';
import { compiledOnce } from '../compiledOnce.ts';
import type { Db } from '../database.ts';
import { itemFromRows } from './itemFromRows.ts';
import type { ItemQuery } from './selectItems.ts';
import { selectItems } from './selectItems.ts';

/** How to name an item: its id is unique everywhere, its number inside its conversation. */
export type ItemKey =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'number'; readonly conversationId: string; readonly number: number };

const selectItem = compiledOnce((db, id) => selectItems(db).where('items.id', '=', id));

export async function findItem(db: Db, key: ItemKey): Promise<Item | undefined> {
  const [row] = key.by === 'id' ? await selectItem(db, key.id) : await where(selectItems(db), key).execute();
  return row && itemFromRows(row);
}

/** Reads the item and holds its row until the transaction ends, so that writers take turns. */
export async function lockItem(trx: Db, key: ItemKey): Promise<Item | undefined> {
  // Locked first, read after: a row read together with its lock could carry responses older than the lock. No key is ever
  // changed, so that rows which point at the item can be added meanwhile, as by somebody who only looks at a new card.
  const held = await where(selectId(trx), key).forNoKeyUpdate().executeTakeFirst();
  return held && findItem(trx, { by: 'id', id: held.id });
}

function selectId(db: Db) {
  return db.selectFrom('items').select('items.id');
}

function where<Q extends ItemQuery | ReturnType<typeof selectId>>(query: Q, key: ItemKey): Q;
function where(query: ItemQuery, key: ItemKey) {
  if (key.by === 'id') return query.where('items.id', '=', key.id);
  return query.where('items.conversation_id', '=', key.conversationId).where('items.number', '=', key.number);
}
