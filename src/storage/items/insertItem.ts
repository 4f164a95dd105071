// Stores a new item with its stages, the people asked, and who of them is absent.
import type { Item, Stage } from '../../domain/item.ts';
import type { Statement } from '../asOne.ts';
import { asOne } from '../asOne.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insertRows.ts';
import { involvedRow, involvement } from './involvedPeople.ts';
import { absenceRow, askedRow, rowFromItem, stageRow, stagesOf } from './itemRow.ts';

/** `besides`: what follows from it, written in the same round trip. */
export async function insertItem(trx: Db, item: Item, besides: readonly Statement[] = []): Promise<void> {
  const stages = stagesOf(item);
  const people = stages.flatMap((stage, index) => askedRows(item.id, stage, index));
  const absences = item.absences.map((absence, position) => absenceRow(item.id, absence, position));
  const involved = [...involvement(item)].map(([entraId, waits]) => involvedRow(item, entraId, waits));
  await asOne(trx, [
    trx.insertInto('items').values(rowFromItem(item)),
    insertRows(
      'stages',
      stages.map((stage, index) => stageRow(item.id, stage, index)),
    ),
    ...(people.length > 0 ? [insertRows('asked_people', people)] : []),
    ...(absences.length > 0 ? [insertRows('absences', absences)] : []),
    insertRows('involved_people', involved),
    ...besides,
  ]);
}

function askedRows(itemId: string, { audience }: Stage, stage: number) {
  if (audience.kind === 'chat') return [];
  return audience.people.map((person, position) => askedRow(person, { itemId, stage, position }));
}
