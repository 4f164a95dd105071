// Stores a new item with its stages and the people asked.
import type { Item, Stage } from '../../domain/item.ts';
import type { Db } from '../database.ts';
import { rowFromItem, stagesOf } from './itemRow.ts';

export async function insertItem(trx: Db, item: Item): Promise<void> {
  await trx.insertInto('items').values(rowFromItem(item)).execute();
  const stages = stagesOf(item);
  await trx
    .insertInto('stages')
    .values(stages.map((stage, index) => stageRow(item.id, stage, index)))
    .execute();
  const people = stages.flatMap((stage, index) => askedRows(item.id, stage, index));
  if (people.length > 0) await trx.insertInto('asked_people').values(people).execute();
}

function stageRow(itemId: string, { audience, rule }: Stage, index: number) {
  return {
    item_id: itemId,
    stage: index,
    audience: audience.kind,
    rule: rule.kind,
    needed: rule.kind === 'count' ? rule.needed : null,
  };
}

function askedRows(itemId: string, { audience }: Stage, index: number) {
  if (audience.kind === 'chat') return [];
  return audience.people.map((person, position) => ({
    item_id: itemId,
    stage: index,
    position,
    entra_id: person.entraId,
    teams_id: person.teamsId,
    name: person.name,
  }));
}
