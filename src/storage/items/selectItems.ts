// The one query that reads items whole: the row with its stages, the people asked and their responses.
import type { SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { ItemParts } from './itemRow.ts';

export type ItemQuery = SelectQueryBuilder<Schema, 'items', ItemParts>;

export function selectItems(db: Db): ItemQuery {
  return db
    .selectFrom('items')
    .select([
      'items.id',
      'items.chain_id',
      'items.number',
      'items.conversation_id',
      'items.kind',
      'items.state',
      'items.title',
      'items.note',
      'items.owner_id',
      'items.owner_teams_id',
      'items.owner_name',
      'items.open_stage',
      'items.created_at',
      'items.closed_at',
      'items.closed_by_id',
      'items.closed_by_teams_id',
      'items.closed_by_name',
      'items.closing_reason',
      'items.version',
    ])
    .select((items) =>
      jsonArrayFrom(
        items
          .selectFrom('stages')
          .select(['stages.audience', 'stages.rule', 'stages.needed'])
          .select((stages) => [
            jsonArrayFrom(
              stages
                .selectFrom('asked_people')
                .select(['asked_people.entra_id', 'asked_people.teams_id', 'asked_people.name'])
                .whereRef('asked_people.item_id', '=', 'stages.item_id')
                .whereRef('asked_people.stage', '=', 'stages.stage')
                .orderBy('asked_people.position'),
            ).as('people'),
            jsonArrayFrom(
              stages
                .selectFrom('responses')
                .select([
                  'responses.entra_id',
                  'responses.teams_id',
                  'responses.name',
                  'responses.answer',
                  'responses.comment',
                  'responses.answered_at',
                ])
                .whereRef('responses.item_id', '=', 'stages.item_id')
                .whereRef('responses.stage', '=', 'stages.stage')
                .orderBy('responses.position'),
            ).as('responses'),
          ])
          .whereRef('stages.item_id', '=', 'items.id')
          .orderBy('stages.stage'),
      ).as('stages'),
    );
}
