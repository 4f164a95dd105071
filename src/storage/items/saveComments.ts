// Adds the comments that came with a decision to those that are stored.
import type { Item } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import type { Db } from '../database.ts';
import { commentRow } from './itemRow.ts';

export function saveComments(trx: Db, before: Item, after: Item): readonly Statement[] {
  const known = before.comments.total;
  const added = after.comments.total - known;
  if (added === 0) return [];
  const rows = after.comments.latest
    .slice(-added)
    .map((comment, offset) => commentRow(after.id, comment, known + offset));
  if (rows.length !== added) throw new Error(`Item ${after.id} does not carry all of its ${added} new comments`);
  return [trx.insertInto('comments').values(rows)];
}
