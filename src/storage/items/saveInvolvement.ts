// Keeps up whom an item concerns and whom it waits for.
import { sql } from 'kysely';
import type { Item } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import type { Db } from '../database.ts';
import { involvedRow, involvement } from './involvedPeople.ts';

export function saveInvolvement(trx: Db, before: Item, after: Item): readonly Statement[] {
  const earlier = involvement(before);
  const now = involvement(after);
  const gone = [...earlier.keys()].filter((id) => !now.has(id));
  // An item that closes or opens changes for everybody.
  const everybody = isOpen(before) !== isOpen(after);
  const changed = [...now].filter(([id, waits]) => everybody || earlier.get(id) !== waits);
  const rows = changed.map(([id, waits]) => involvedRow(after, id, waits));
  const leave = trx.deleteFrom('involved_people').where('item_id', '=', after.id).where('entra_id', 'in', gone);
  const come = () =>
    trx
      .insertInto('involved_people')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['item_id', 'entra_id']).doUpdateSet({
          waits: sql<boolean>`excluded.waits`,
          closed_at: sql<Date | null>`excluded.closed_at`,
        }),
      );
  return [...(gone.length > 0 ? [leave] : []), ...(rows.length > 0 ? [come()] : [])];
}
