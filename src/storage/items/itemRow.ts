// Between an item's rows and the item of the domain; the only place that knows both.
import type { Approval, Audience, Closing, Item, Response, Rule, Stage, Task } from '../../domain/item.ts';
import { isOpen } from '../../domain/item.ts';
import type { Person } from '../../domain/person.ts';
import type { AskedPersonRow, ItemRow, NewItemRow, ResponseRow, StageRow } from '../schema.ts';

/** A stage with its people as one query returns them; inside JSON a time is an ISO string. */
export type StageParts = Pick<StageRow, 'audience' | 'rule' | 'needed'> & {
  readonly people: readonly Pick<AskedPersonRow, 'entra_id' | 'teams_id' | 'name'>[];
  readonly responses: readonly (Pick<ResponseRow, 'entra_id' | 'teams_id' | 'name' | 'answer' | 'comment'> & {
    readonly answered_at: string;
  })[];
};

export type ItemParts = ItemRow & { readonly stages: readonly StageParts[] };

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
    ...closingFromRow(row),
    version: row.version,
  };
  if (row.kind === 'approval') {
    const state = approvalStates[row.state];
    if (!state) throw damaged(row);
    return { ...common, kind: 'approval', state, stages: row.stages.map(stageFromRow), openStage: row.open_stage };
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

function closingFromRow(row: ItemRow): { closing?: Closing } {
  if (!row.closed_at || row.closed_by_id === null) return {};
  const by: Person = {
    entraId: row.closed_by_id,
    teamsId: row.closed_by_teams_id ?? '',
    name: row.closed_by_name ?? '',
  };
  return { closing: { by, at: row.closed_at, ...(row.closing_reason === null ? {} : { reason: row.closing_reason }) } };
}

function stageFromRow(row: StageParts): Stage {
  return { audience: audienceFromRow(row), rule: ruleFromRow(row), responses: row.responses.map(responseFromRow) };
}

function audienceFromRow(row: StageParts): Audience {
  return row.audience === 'chat' ? { kind: 'chat' } : { kind: 'people', people: row.people.map(personFromRow) };
}

function ruleFromRow({ rule, needed }: StageParts): Rule {
  return rule === 'count' ? { kind: 'count', needed: needed ?? 1 } : { kind: rule };
}

function responseFromRow(row: StageParts['responses'][number]): Response {
  return {
    person: personFromRow(row),
    answer: row.answer,
    ...(row.comment === null ? {} : { comment: row.comment }),
    at: new Date(row.answered_at),
  };
}

function personFromRow(row: { entra_id: string; teams_id: string; name: string }): Person {
  return { entraId: row.entra_id, teamsId: row.teams_id, name: row.name };
}

/** The item's own row; its stages, people and responses have tables of their own. */
export function rowFromItem(item: Item): NewItemRow {
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
    version: item.version,
  };
}

/** A task is stored as one stage that nobody answers. */
export function stagesOf(item: Item): readonly Stage[] {
  return item.kind === 'approval' ? item.stages : [{ audience: item.assignees, rule: { kind: 'any' }, responses: [] }];
}
