// What a decision changed in an item's stages: new responses, other people asked, opened or escalated.
import { isDeepStrictEqual } from 'node:util';
import type { Item, Stage } from '../../domain/item.ts';
import type { Person } from '../../domain/person.ts';
import type { Db } from '../database.ts';
import { askedRow, changingStageColumns, responseRow, stagesOf } from './itemRow.ts';

type ChangedStage = { readonly itemId: string; readonly index: number; readonly before: Stage; readonly after: Stage };

export async function saveStages(trx: Db, before: Item, after: Item): Promise<void> {
  const earlier = stagesOf(before);
  const changed = stagesOf(after).flatMap((stage, index): ChangedStage[] => {
    const stood = earlier[index];
    return stood && stood !== stage ? [{ itemId: after.id, index, before: stood, after: stage }] : [];
  });
  for (const stage of changed) {
    await saveColumns(trx, stage);
    await savePeople(trx, stage);
    await addResponses(trx, stage);
  }
}

async function saveColumns(trx: Db, { itemId, index, before, after }: ChangedStage): Promise<void> {
  const columns = changingStageColumns(after);
  if (isDeepStrictEqual(columns, changingStageColumns(before))) return;
  await trx.updateTable('stages').set(columns).where('item_id', '=', itemId).where('stage', '=', index).execute();
}

async function savePeople(trx: Db, { itemId, index: stage, before, after }: ChangedStage): Promise<void> {
  const earlier = peopleOf(before);
  const now = peopleOf(after);
  const gone = earlier.filter(({ entraId }) => !now.some((person) => person.entraId === entraId));
  if (gone.length > 0) {
    await trx
      .deleteFrom('asked_people')
      .where('item_id', '=', itemId)
      .where('stage', '=', stage)
      .where(
        'entra_id',
        'in',
        gone.map(({ entraId }) => entraId),
      )
      .execute();
  }
  const moved = now.flatMap((person, position) =>
    earlier[position]?.entraId === person.entraId ? [] : [askedRow(person, { itemId, stage, position })],
  );
  if (moved.length === 0) return;
  await trx
    .insertInto('asked_people')
    .values(moved)
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'stage', 'entra_id'])
        .doUpdateSet((asked) => ({ position: asked.ref('excluded.position') })),
    )
    .execute();
}

function peopleOf({ audience }: Stage): readonly Person[] {
  return audience.kind === 'people' ? audience.people : [];
}

async function addResponses(trx: Db, { itemId, index: stage, before, after }: ChangedStage): Promise<void> {
  const known = before.responses.length;
  const rows = after.responses
    .slice(known)
    .map((response, offset) => responseRow(response, { itemId, stage, position: known + offset }));
  if (rows.length > 0) await trx.insertInto('responses').values(rows).execute();
}
