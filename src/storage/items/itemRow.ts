// The rows that an item is stored as.
import type { Absence, Comment, Item, Response, Stage } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import { nextWake } from '../../domain/nextWake.ts';
import type { Person } from '../../domain/person.ts';
import { columnsOf } from '../personColumns.ts';
import type { NewItemRow, NewStageRow } from '../schema.ts';

/** The item's own row; its stages, people, responses, absences and comments have tables of their own. */
export function rowFromItem(item: Item): NewItemRow {
  const escalation = item.kind === 'approval' ? item.escalation : undefined;
  return {
    id: item.id,
    chain_id: item.chainId,
    number: item.number,
    conversation_id: item.conversationId,
    kind: item.kind,
    title: item.title,
    note: item.note ?? null,
    owner_id: item.owner.entraId,
    owner_teams_id: item.owner.teamsId,
    owner_name: item.owner.name,
    created_at: item.createdAt,
    due: item.due ?? null,
    remind_every_minutes: item.reminders.everyMinutes ?? null,
    expires: (item.kind === 'approval' ? item.expires : undefined) ?? null,
    escalation_to_id: escalation?.to.entraId ?? null,
    escalation_to_teams_id: escalation?.to.teamsId ?? null,
    escalation_to_name: escalation?.to.name ?? null,
    escalation_minutes: escalation?.afterMinutes ?? null,
    ...changingColumns(item),
  };
}

/** The columns that a decision may change. */
export function changingColumns(item: Item) {
  const closing = isOpen(item) ? undefined : item.closing;
  return {
    state: item.state,
    open_stage: item.kind === 'approval' ? item.openStage : 0,
    closed_at: closing?.at ?? null,
    closed_by_id: closing?.by.entraId ?? null,
    closed_by_teams_id: closing?.by.teamsId ?? null,
    closed_by_name: closing?.by.name ?? null,
    closing_reason: closing?.reason ?? null,
    overdue: item.overdue,
    reminders_sent: item.reminders.sent,
    reminded_at: item.reminders.lastAt ?? null,
    wake_at: (isOpen(item) ? nextWake(item) : undefined) ?? null,
    asks_everyone: stagesOf(item).some(({ audience }) => audience.kind === 'chat'),
    version: item.version,
  };
}

/** A task is stored as one stage that nobody answers. */
export function stagesOf(item: Item): readonly Stage[] {
  return item.kind === 'approval' ? item.stages : [{ audience: item.assignees, rule: { kind: 'any' }, responses: [] }];
}

export function stageRow(itemId: string, stage: Stage, index: number): NewStageRow {
  const { rule } = stage;
  const needed = rule.kind === 'count' ? rule.needed : null;
  return { item_id: itemId, stage: index, rule: rule.kind, needed, ...changingStageColumns(stage) };
}

/** The columns of a stage that a decision may change. */
export function changingStageColumns({ audience, openedAt, escalated }: Stage) {
  return {
    audience: audience.kind,
    opened_at: openedAt ?? null,
    escalated_to_id: escalated?.to.entraId ?? null,
    escalated_to_teams_id: escalated?.to.teamsId ?? null,
    escalated_to_name: escalated?.to.name ?? null,
    escalated_at: escalated?.at ?? null,
  };
}

/** Where somebody is asked: the stage, and the place in its row of people. */
export type AskedPlace = { readonly itemId: string; readonly stage: number; readonly position: number };

export function askedRow(person: Person, { itemId, stage, position }: AskedPlace) {
  return { item_id: itemId, stage, position, ...columnsOf(person) };
}

export function responseRow({ person, by, answer, comment, at }: Response, { itemId, stage, position }: AskedPlace) {
  return {
    item_id: itemId,
    stage,
    position,
    ...columnsOf(person),
    answer,
    comment: comment ?? null,
    answered_at: at,
    by_id: by?.entraId ?? null,
    by_teams_id: by?.teamsId ?? null,
    by_name: by?.name ?? null,
  };
}

export function absenceRow(itemId: string, absence: Absence, position: number) {
  const leave = absence.why === 'away' ? absence : undefined;
  return {
    item_id: itemId,
    position,
    ...columnsOf(absence.person),
    why: absence.why,
    until: leave?.until ?? null,
    stand_in_id: leave?.standIn?.entraId ?? null,
    stand_in_teams_id: leave?.standIn?.teamsId ?? null,
    stand_in_name: leave?.standIn?.name ?? null,
    review_at: leave?.reviewAt ?? null,
  };
}

export function commentRow(itemId: string, { person, text, at }: Comment, position: number) {
  return { item_id: itemId, position, ...columnsOf(person), text, at };
}
