// Stores a new item with its stages, the people asked, and who of them is absent.
import type { Item, Stage } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { involvedRow, involvement } from './involvedPeople.ts';
import { absenceRow, askedRow, rowFromItem, stageRow, stagesOf } from './itemRow.ts';

export async function insertItem(trx: Db, item: Item): Promise<void> {
  await trx.insertInto('items').values(rowFromItem(item)).execute();
  const stages = stagesOf(item);
  await trx
    .insertInto('stages')
    .values(stages.map((stage, index) => stageRow(item.id, stage, index)))
    .execute();
  const people = stages.flatMap((stage, index) => askedRows(item.id, stage, index));
  if (people.length > 0) await trx.insertInto('asked_people').values(people).execute();
  const absences = item.absences.map((absence, position) => absenceRow(item.id, absence, position));
  if (absences.length > 0) await trx.insertInto('absences').values(absences).execute();
  const involved = [...involvement(item)].map(([entraId, waits]) => involvedRow(item, entraId, waits));
  await trx.insertInto('involved_people').values(involved).execute();
}

function askedRows(itemId: string, { audience }: Stage, stage: number) {
  if (audience.kind === 'chat') return [];
  return audience.people.map((person, position) => askedRow(person, { itemId, stage, position }));
}
