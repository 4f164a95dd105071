// Stores what a decision changed: new responses, and the item's row if nobody was faster.
import type { Item, Stage } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { changingColumns, stagesOf } from './itemRow.ts';

/** @throws Error when the stored version is not `before`'s; the caller holds the row, so that is a bug. */
export async function updateItem(trx: Db, before: Item, after: Item): Promise<void> {
  // Responses first: the schema refuses them once the item is closed.
  const earlier = stagesOf(before);
  const rows = stagesOf(after).flatMap((stage, index) => newResponseRows(after.id, stage, index, earlier[index]));
  if (rows.length > 0) await trx.insertInto('responses').values(rows).execute();
  const { numUpdatedRows } = await trx
    .updateTable('items')
    .set(changingColumns(after))
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Item ${after.id} changed behind version ${before.version}`);
}

function newResponseRows(itemId: string, stage: Stage, index: number, before: Stage | undefined) {
  const known = before?.responses.length ?? 0;
  return stage.responses.slice(known).map((response, offset) => ({
    item_id: itemId,
    stage: index,
    position: known + offset,
    entra_id: response.person.entraId,
    teams_id: response.person.teamsId,
    name: response.person.name,
    answer: response.answer,
    comment: response.comment ?? null,
    answered_at: response.at,
  }));
}
