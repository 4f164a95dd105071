// Who of those asked became absent by a decision, and who is back.
import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { absenceRow } from './itemRow.ts';

export async function saveAbsences(trx: Db, before: Item, after: Item): Promise<void> {
  if (before.absences === after.absences) return;
  const now = new Set(after.absences.map(({ person }) => person.entraId));
  const back = before.absences.map(({ person }) => person.entraId).filter((id) => !now.has(id));
  if (back.length > 0) {
    await trx.deleteFrom('absences').where('item_id', '=', after.id).where('entra_id', 'in', back).execute();
  }
  const rows = after.absences.flatMap((absence, position) =>
    isDeepStrictEqual(absence, before.absences[position]) ? [] : [absenceRow(after.id, absence, position)],
  );
  if (rows.length === 0) return;
  await trx
    .insertInto('absences')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'entra_id']).doUpdateSet((absence) => ({
        position: absence.ref('excluded.position'),
        why: absence.ref('excluded.why'),
        until: absence.ref('excluded.until'),
        stand_in_id: absence.ref('excluded.stand_in_id'),
        stand_in_teams_id: absence.ref('excluded.stand_in_teams_id'),
        stand_in_name: absence.ref('excluded.stand_in_name'),
        review_at: absence.ref('excluded.review_at'),
      })),
    )
    .execute();
}
