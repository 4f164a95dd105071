// Keeps up whom an item concerns and whom it waits for.
import { sql } from 'kysely';
import type { Item } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { involvedRow, involvement } from './involvedPeople.ts';

export async function saveInvolvement(trx: Db, before: Item, after: Item): Promise<void> {
  const earlier = involvement(before);
  const now = involvement(after);
  const gone = [...earlier.keys()].filter((id) => !now.has(id));
  if (gone.length > 0) {
    await trx.deleteFrom('involved_people').where('item_id', '=', after.id).where('entra_id', 'in', gone).execute();
  }
  // An item that closes or opens changes for everybody.
  const everybody = isOpen(before) !== isOpen(after);
  const changed = [...now].filter(([id, waits]) => everybody || earlier.get(id) !== waits);
  if (changed.length === 0) return;
  await trx
    .insertInto('involved_people')
    .values(changed.map(([id, waits]) => involvedRow(after, id, waits)))
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'entra_id']).doUpdateSet({
        waits: sql<boolean>`excluded.waits`,
        closed_at: sql<Date | null>`excluded.closed_at`,
      }),
    )
    .execute();
}
