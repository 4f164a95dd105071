// One page of a list of items, and how many there are in all.
import { sql } from 'kysely';
import type { Item } from '../../domain/item.ts';
import type { ListFilter } from '../../domain/listFilter.ts';
import type { Db } from '../database.ts';
import { countedAtMost } from './countedAtMost.ts';
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
  /** Counts from 0. */
  readonly page: number;
  readonly pageSize: number;
};

/** `total` goes up to 1,000; `page` is the one asked for or, where that lies behind the end, the last. */
export type ListedPage = { readonly items: readonly Item[]; readonly total: number; readonly page: number };

/** Newest first, closed ones by when they were closed. */
export async function listItems(
  db: Db,
  scope: ListScope,
  { filter, now, page: wanted, pageSize }: ListRange,
): Promise<ListedPage> {
  const listed =
    scope.kind === 'chat' ? listInChat(db, scope, { filter, now }) : listOfPerson(db, scope, { filter, now });
  const total = await count(db, listed);
  if (total === 0) return { items: [], total, page: 0 };
  const page = Math.min(wanted, Math.ceil(total / pageSize) - 1);
  const rows = await listed
    .limit(pageSize)
    .offset(page * pageSize)
    .execute();
  const ids = rows.map(({ id }) => id);
  return { items: await readItems(db, ids), total, page };
}

async function count(db: Db, listed: ListedIds): Promise<number> {
  const row = await db
    .selectFrom(listed.clearOrderBy().limit(sql.lit(countedAtMost)).as('listed'))
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
