// Makes the item of the domain from its rows.
import type { Absence, Approval, Audience, Closing, Comment, Comments } from '../../domain/item.ts';
import type { Escalation, Item, Reminders, Response, Rule, Stage, Task } from '../../domain/item.ts';
import { personFromRow, personOrNone } from '../personColumns.ts';
import type { AbsenceRow, AskedPersonRow, CommentRow, ItemRow, ResponseRow, StageRow } from '../schema.ts';

/** A row as one query returns it inside JSON, where a time is an ISO string. */
type InJson<Row> = {
  readonly [Column in keyof Row]: Row[Column] extends Date | null ? JsonTime<Row[Column]> : Row[Column];
};
type JsonTime<Time> = Time extends Date ? string : Time;

export type StageParts = InJson<Omit<StageRow, 'item_id' | 'stage'>> & {
  readonly people: readonly Pick<AskedPersonRow, 'entra_id' | 'teams_id' | 'name'>[];
  readonly responses: readonly InJson<Omit<ResponseRow, 'item_id' | 'stage' | 'position'>>[];
};

/** `comments` are the last few, newest first. */
export type ItemParts = ItemRow & {
  readonly stages: readonly StageParts[];
  readonly absences: readonly InJson<Omit<AbsenceRow, 'item_id' | 'position'>>[];
  readonly comments: readonly InJson<Omit<CommentRow, 'item_id'>>[];
};

export function itemFromRows(row: ItemParts): Item {
  const common = {
    id: row.id,
    chainId: row.chain_id,
    number: row.number,
    conversationId: row.conversation_id,
    owner: { entraId: row.owner_id, teamsId: row.owner_teams_id, name: row.owner_name },
    title: row.title,
    ...(row.note === null ? {} : { note: row.note }),
    createdAt: row.created_at,
    ...(row.due ? { due: row.due } : {}),
    overdue: row.overdue,
    reminders: remindersFromRow(row),
    absences: row.absences.map(absenceFromRow),
    comments: commentsFromRows(row.comments),
    ...closingFromRow(row),
    version: row.version,
  };
  if (row.kind === 'approval') {
    const state = approvalStates[row.state];
    if (!state) throw damaged(row);
    const asked = { state, stages: row.stages.map(stageFromRow), openStage: row.open_stage };
    return {
      ...common,
      kind: 'approval',
      ...asked,
      ...(row.expires ? { expires: row.expires } : {}),
      ...escalation(row),
    };
  }
  const state = taskStates[row.state];
  const [stage] = row.stages;
  if (!state || !stage) throw damaged(row);
  return { ...common, kind: 'task', state, assignees: audienceFromRow(stage) };
}

const approvalStates: Readonly<Record<string, Approval['state']>> = {
  pending: 'pending',
  approved: 'approved',
  rejected: 'rejected',
  canceled: 'canceled',
  expired: 'expired',
};

const taskStates: Readonly<Record<string, Task['state']>> = { open: 'open', done: 'done', canceled: 'canceled' };

function damaged(row: ItemRow): Error {
  return new Error(`The stored rows of item ${row.id} do not make an item (kind ${row.kind}, state ${row.state})`);
}

function remindersFromRow(row: ItemRow): Reminders {
  return {
    ...(row.remind_every_minutes === null ? {} : { everyMinutes: row.remind_every_minutes }),
    sent: row.reminders_sent,
    ...(row.reminded_at ? { lastAt: row.reminded_at } : {}),
  };
}

function closingFromRow(row: ItemRow): { closing?: Closing } {
  const by = personOrNone(row.closed_by_id, row.closed_by_teams_id, row.closed_by_name);
  if (!row.closed_at || !by) return {};
  return { closing: { by, at: row.closed_at, ...(row.closing_reason === null ? {} : { reason: row.closing_reason }) } };
}

function escalation(row: ItemRow): { escalation?: Escalation } {
  const to = personOrNone(row.escalation_to_id, row.escalation_to_teams_id, row.escalation_to_name);
  return to && row.escalation_minutes !== null ? { escalation: { to, afterMinutes: row.escalation_minutes } } : {};
}

function stageFromRow(row: StageParts): Stage {
  const to = personOrNone(row.escalated_to_id, row.escalated_to_teams_id, row.escalated_to_name);
  return {
    audience: audienceFromRow(row),
    rule: ruleFromRow(row),
    responses: row.responses.map(responseFromRow),
    ...(row.opened_at === null ? {} : { openedAt: new Date(row.opened_at) }),
    ...(to && row.escalated_at !== null ? { escalated: { to, at: new Date(row.escalated_at) } } : {}),
  };
}

function audienceFromRow(row: StageParts): Audience {
  return row.audience === 'chat' ? { kind: 'chat' } : { kind: 'people', people: row.people.map(personFromRow) };
}

function ruleFromRow({ rule, needed }: StageParts): Rule {
  return rule === 'count' ? { kind: 'count', needed: needed ?? 1 } : { kind: rule };
}

function responseFromRow(row: StageParts['responses'][number]): Response {
  const by = personOrNone(row.by_id, row.by_teams_id, row.by_name);
  return {
    person: personFromRow(row),
    ...(by ? { by } : {}),
    answer: row.answer,
    ...(row.comment === null ? {} : { comment: row.comment }),
    at: new Date(row.answered_at),
  };
}

function absenceFromRow(row: ItemParts['absences'][number]): Absence {
  const person = personFromRow(row);
  if (row.why !== 'away') return { person, why: row.why };
  const standIn = personOrNone(row.stand_in_id, row.stand_in_teams_id, row.stand_in_name);
  return {
    person,
    why: 'away',
    until: new Date(row.until ?? 0),
    ...(standIn ? { standIn } : {}),
    ...(row.review_at === null ? {} : { reviewAt: new Date(row.review_at) }),
  };
}

function commentsFromRows(rows: ItemParts['comments']): Comments {
  const latest = rows.toReversed().map((row): Comment => {
    return { person: personFromRow(row), text: row.text, at: new Date(row.at) };
  });
  // Comments are counted by their position, so the newest knows how many there are.
  return { total: (rows[0]?.position ?? -1) + 1, latest };
}
