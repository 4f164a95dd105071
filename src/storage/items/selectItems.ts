// The one query that reads items whole: the row with its stages, the people asked, their responses, absences and comments.
import type { SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { limits } from '../../domain/limits.ts';
import type { Db } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { ItemParts } from './itemFromRows.ts';

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
      'items.due',
      'items.overdue',
      'items.remind_every_minutes',
      'items.reminders_sent',
      'items.reminded_at',
      'items.expires',
      'items.escalation_to_id',
      'items.escalation_to_teams_id',
      'items.escalation_to_name',
      'items.escalation_minutes',
      'items.wake_at',
      'items.version',
    ])
    .select((items) =>
      jsonArrayFrom(
        items
          .selectFrom('stages')
          .select([
            'stages.audience',
            'stages.rule',
            'stages.needed',
            'stages.opened_at',
            'stages.escalated_to_id',
            'stages.escalated_to_teams_id',
            'stages.escalated_to_name',
            'stages.escalated_at',
          ])
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
                  'responses.by_id',
                  'responses.by_teams_id',
                  'responses.by_name',
                ])
                .whereRef('responses.item_id', '=', 'stages.item_id')
                .whereRef('responses.stage', '=', 'stages.stage')
                .orderBy('responses.position'),
            ).as('responses'),
          ])
          .whereRef('stages.item_id', '=', 'items.id')
          .orderBy('stages.stage'),
      ).as('stages'),
    )
    .select((items) => [
      jsonArrayFrom(
        items
          .selectFrom('absences')
          .select([
            'absences.entra_id',
            'absences.teams_id',
            'absences.name',
            'absences.why',
            'absences.until',
            'absences.stand_in_id',
            'absences.stand_in_teams_id',
            'absences.stand_in_name',
            'absences.review_at',
          ])
          .whereRef('absences.item_id', '=', 'items.id')
          .orderBy('absences.position'),
      ).as('absences'),
      jsonArrayFrom(
        items
          .selectFrom('comments')
          .select(['comments.position', 'comments.entra_id', 'comments.teams_id', 'comments.name'])
          .select(['comments.text', 'comments.at'])
          .whereRef('comments.item_id', '=', 'items.id')
          .orderBy('comments.position', 'desc')
          .limit(limits.latestComments),
      ).as('comments'),
    ]);
}
