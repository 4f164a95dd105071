// Keeps up whom an item concerns and whom it waits for.
import { sql } from 'kysely';
import type { Item } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import type { Db } from '../database.ts';
import { anyOf, insertRows } from '../insertRows.ts';
import { involvedRow, involvement } from './involvedPeople.ts';

export function saveInvolvement(trx: Db, before: Item, after: Item): readonly Statement[] {
  const earlier = involvement(before);
  const now = involvement(after);
  const gone = [...earlier.keys()].filter((id) => !now.has(id));
  // An item that closes or opens changes for everybody.
  const everybody = isOpen(before) !== isOpen(after);
  const changed = [...now].filter(([id, waits]) => everybody || earlier.get(id) !== waits);
  const rows = changed.map(([id, waits]) => involvedRow(after, id, waits));
  const leave = trx.deleteFrom('involved_people').where('item_id', '=', after.id).where('entra_id', '=', anyOf(gone));
  const come = sql`
    ${insertRows('involved_people', rows)}
    on conflict (item_id, entra_id) do update set waits = excluded.waits, closed_at = excluded.closed_at`;
  return [...(gone.length > 0 ? [leave] : []), ...(rows.length > 0 ? [come] : [])];
}
