// Stores what a decision changed, and the item's row if nobody was faster.
import type { Item } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { changingColumns } from './itemRow.ts';
import { saveAbsences } from './saveAbsences.ts';
import { saveComments } from './saveComments.ts';
import { saveInvolvement } from './saveInvolvement.ts';
import { saveStages } from './saveStages.ts';

/** @throws Error when the stored version is not `before`'s; the caller holds the row, so that is a bug. */
export async function updateItem(trx: Db, before: Item, after: Item): Promise<void> {
  // Stages first, with the new responses: the schema refuses those once the item is closed.
  await saveStages(trx, before, after);
  await saveAbsences(trx, before, after);
  await saveComments(trx, before, after);
  await saveInvolvement(trx, before, after);
  const { numUpdatedRows } = await trx
    .updateTable('items')
    .set(changingColumns(after))
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Item ${after.id} changed behind version ${before.version}`);
}
