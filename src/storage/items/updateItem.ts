// Stores what a decision changed, and the item's row if nobody was faster.
import type { Item } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import { asOneBefore } from '../asOne.ts';
import type { Db } from '../database.ts';
import { changingColumns } from './itemRow.ts';
import { saveAbsences } from './saveAbsences.ts';
import { saveComments } from './saveComments.ts';
import { saveInvolvement } from './saveInvolvement.ts';
import { saveStages } from './saveStages.ts';

type Change = {
  readonly before: Item;
  readonly after: Item;
  /** What follows from it, written in the same round trip. */
  readonly besides?: readonly Statement[];
};

/** @throws Error when the stored version is not `before`'s; the caller holds the row, so that is a bug. */
export async function updateItem(trx: Db, { before, after, besides = [] }: Change): Promise<void> {
  const parts = [
    ...saveStages(trx, before, after),
    ...saveAbsences(trx, before, after),
    ...saveComments(trx, before, after),
    ...saveInvolvement(trx, before, after),
    ...besides,
  ];
  // The item last, after the new responses: the schema refuses those once the item is closed.
  const updated = await asOneBefore(trx, parts, (afterParts) =>
    trx
      .updateTable('items')
      .set(changingColumns(after))
      .where('id', '=', after.id)
      .where('version', '=', before.version)
      .where(afterParts)
      .returning('id'),
  );
  if (updated !== 1) throw new Error(`Item ${after.id} changed behind version ${before.version}`);
}
