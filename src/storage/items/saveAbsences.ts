// Who of those asked became absent by a decision, and who is back.
import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import type { Db } from '../database.ts';
import { absenceRow } from './itemRow.ts';

export function saveAbsences(trx: Db, before: Item, after: Item): readonly Statement[] {
  if (before.absences === after.absences) return [];
  const now = new Set(after.absences.map(({ person }) => person.entraId));
  const back = before.absences.map(({ person }) => person.entraId).filter((id) => !now.has(id));
  const rows = after.absences.flatMap((absence, position) =>
    isDeepStrictEqual(absence, before.absences[position]) ? [] : [absenceRow(after.id, absence, position)],
  );
  const gone = trx.deleteFrom('absences').where('item_id', '=', after.id).where('entra_id', 'in', back);
  const changed = () =>
    trx
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
      );
  return [...(back.length > 0 ? [gone] : []), ...(rows.length > 0 ? [changed()] : [])];
}
