// What a decision changed in an item's stages: new responses, other people asked, opened or escalated.
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Item, Stage } from '../../domain/item.ts';
import type { Person } from '../../domain/person.ts';
import type { Statement } from '../asOne.ts';
import type { Db } from '../database.ts';
import { anyOf, insertRows } from '../insertRows.ts';
import { askedRow, changingStageColumns, responseRow, stagesOf } from './itemRow.ts';

type ChangedStage = { readonly itemId: string; readonly index: number; readonly before: Stage; readonly after: Stage };

export function saveStages(trx: Db, before: Item, after: Item): readonly Statement[] {
  const earlier = stagesOf(before);
  const changed = stagesOf(after).flatMap((stage, index): ChangedStage[] => {
    const stood = earlier[index];
    return stood && stood !== stage ? [{ itemId: after.id, index, before: stood, after: stage }] : [];
  });
  return changed.flatMap((stage) => [
    ...saveColumns(trx, stage),
    ...savePeople(trx, stage),
    ...addResponses(trx, stage),
  ]);
}

function saveColumns(trx: Db, { itemId, index, before, after }: ChangedStage): readonly Statement[] {
  const columns = changingStageColumns(after);
  if (isDeepStrictEqual(columns, changingStageColumns(before))) return [];
  return [trx.updateTable('stages').set(columns).where('item_id', '=', itemId).where('stage', '=', index)];
}

function savePeople(trx: Db, { itemId, index: stage, before, after }: ChangedStage): readonly Statement[] {
  const earlier = peopleOf(before);
  const now = peopleOf(after);
  const gone = earlier
    .map(({ entraId }) => entraId)
    .filter((entraId) => !now.some((person) => person.entraId === entraId));
  const moved = now.flatMap((person, position) =>
    earlier[position]?.entraId === person.entraId ? [] : [askedRow(person, { itemId, stage, position })],
  );
  const leave = trx
    .deleteFrom('asked_people')
    .where('item_id', '=', itemId)
    .where('stage', '=', stage)
    .where('entra_id', '=', anyOf(gone));
  const come = sql`
    ${insertRows('asked_people', moved)}
    on conflict (item_id, stage, entra_id) do update set position = excluded.position`;
  return [...(gone.length > 0 ? [leave] : []), ...(moved.length > 0 ? [come] : [])];
}

function peopleOf({ audience }: Stage): readonly Person[] {
  return audience.kind === 'people' ? audience.people : [];
}

function addResponses(trx: Db, { itemId, index: stage, before, after }: ChangedStage): readonly Statement[] {
  const known = before.responses.length;
  const rows = after.responses
    .slice(known)
    .map((response, offset) => responseRow(response, { itemId, stage, position: known + offset }));
  return rows.length > 0 ? [trx.insertInto('responses').values(rows)] : [];
}
