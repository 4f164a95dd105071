// One page of a list of items, and how many there are in all.
import { sql } from 'kysely';
import type { Item } from '../../domain/item.ts';
import type { ListFilter } from '../../domain/listFilter.ts';
import type { Db } from '../database.ts';
import { itemFromRows } from './itemFromRows.ts';
import type { ListedIds } from './listInChat.ts';
import { listInChat } from './listInChat.ts';
import { listOfPerson } from './listOfPerson.ts';
import { selectItems } from './selectItems.ts';

/** A list of a chat as the reader sees it, or of everything in the tenant that concerns the reader. */
export type ListScope =
  | { readonly kind: 'chat'; readonly conversationId: string; readonly readerId: string }
  | { readonly kind: 'person'; readonly tenantId: string; readonly readerId: string };

export type ListRange = {
  readonly filter: ListFilter;
  readonly now: Date;
  readonly offset: number;
  readonly limit: number;
};

/** Nobody turns a hundred pages; counting further would cost more the longer the bot is in use. */
const countedAtMost = 1000;

/** Newest first, closed ones by when they were closed. `total` goes up to `countedAtMost`. */
export async function listItems(
  db: Db,
  scope: ListScope,
  { filter, now, offset, limit }: ListRange,
): Promise<{ readonly items: readonly Item[]; readonly total: number }> {
  const listed =
    scope.kind === 'chat' ? listInChat(db, scope, { filter, now }) : listOfPerson(db, scope, { filter, now });
  const total = await count(db, listed);
  if (total === 0) return { items: [], total };
  const rows = await listed.limit(limit).offset(offset).execute();
  return {
    items: await readItems(
      db,
      rows.map(({ id }) => id),
    ),
    total,
  };
}

async function count(db: Db, listed: ListedIds): Promise<number> {
  const row = await db
    .selectFrom(listed.clearOrderBy().limit(countedAtMost).as('listed'))
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** In the order of the ids. */
async function readItems(db: Db, ids: readonly string[]): Promise<readonly Item[]> {
  if (ids.length === 0) return [];
  const rows = await selectItems(db).where('items.id', 'in', ids).execute();
  const items = new Map(rows.map((row) => [row.id, itemFromRows(row)]));
  return ids.flatMap((id) => items.get(id) ?? []);
}
