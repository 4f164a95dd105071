// A new approval or task: what must hold before anybody is asked, and who is asked then.
import { ask as askPeople, openStage } from './ask.ts';
import type { Change } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Delegation } from './delegation.ts';
import type { Approval, Escalation, Task } from './item.ts';
import { limits } from './limits.ts';
import type { NewApproval, NewTask } from './newItem.ts';
import type { StageAsk } from './newStages.ts';
import { newStages } from './newStages.ts';
import { oneEach } from './notify.ts';
import type { Person } from './person.ts';
import { distinctPeople, isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { isAskedAlone } from './voices.ts';
import { whyNotAsk } from './whyNotAsk.ts';
import { whyNotTiming } from './whyNotTiming.ts';

/** What the asking person said, with the people they named known. */
export type ApprovalAsk = Omit<NewApproval, 'kind' | 'stages' | 'escalation'> & {
  readonly stages: readonly StageAsk[];
  readonly escalation?: Escalation;
};
export type TaskAsk = Omit<NewTask, 'kind' | 'people'> & { readonly people: readonly Person[] };

/** What the asking person cannot choose: ids, place, time, who is in the chat (the owner too) and who is on leave. */
export type Origin = {
  readonly id: string;
  readonly chainId: number;
  readonly number: number;
  readonly conversationId: string;
  readonly owner: Person;
  readonly now: Date;
  readonly delegations: readonly Delegation[];
  readonly roster: readonly Person[];
};

export function createApproval(ask: ApprovalAsk, origin: Origin): Decision | Refusal {
  const refusal = whyNotAsk(ask, origin.now) ?? whyNotTiming(ask, origin);
  if (refusal) return refusal;
  const stages = newStages(ask.stages, origin);
  if ('kind' in stages) return stages;
  const { escalation } = ask;
  if (escalation && stages.every((stage) => isAskedAlone(escalation.to, stage))) {
    return refuse({ reason: 'escalatesToOnlyApprover', person: escalation.to });
  }
  const item: Approval = {
    ...commonParts(ask, origin),
    kind: 'approval',
    state: 'pending',
    stages,
    openStage: 0,
    reminders: { sent: 0, ...(ask.remindEveryMinutes === undefined ? {} : { everyMinutes: ask.remindEveryMinutes }) },
    ...(ask.expires ? { expires: ask.expires } : {}),
    ...(ask.escalation ? { escalation: ask.escalation } : {}),
  };
  return created(openStage(item, 0, actOf(origin)), 'requested', origin);
}

export function createTask(ask: TaskAsk, origin: Origin): Decision | Refusal {
  const refusal = whyNotAsk(ask, origin.now);
  if (refusal) return refusal;
  const others = origin.roster.filter((person) => !isSamePerson(person, origin.owner));
  // Where nobody else is, as in the personal chat, a task is a note to oneself.
  const people = distinctPeople(ask.people.length === 0 && others.length === 0 ? [origin.owner] : ask.people);
  if (people.length > limits.people) return refuse({ reason: 'tooManyPeople', limit: limits.people });
  const item: Task = {
    ...commonParts(ask, origin),
    kind: 'task',
    state: 'open',
    assignees: people.length === 0 ? { kind: 'chat' } : { kind: 'people', people },
    reminders: { sent: 0 },
  };
  return created(askPeople(item, actOf(origin)), 'assigned', origin);
}

function created({ item, events, rings }: Change, kind: 'requested' | 'assigned', { owner, now }: Origin): Decision {
  return {
    kind: 'accepted',
    item,
    events: [{ kind, actor: owner, at: now }, ...events],
    consequences: [{ kind: 'postCard' }, ...oneEach({ item, rings }, owner)],
  };
}

function actOf({ owner, now, delegations, roster }: Origin): Act {
  return { actor: owner, now, delegations, roster };
}

function commonParts(ask: ApprovalAsk | TaskAsk, { id, chainId, number, conversationId, owner, now }: Origin) {
  const note = ask.note?.trim();
  return {
    id,
    chainId,
    number,
    conversationId,
    owner,
    title: ask.title.trim(),
    ...(note ? { note } : {}),
    createdAt: now,
    ...(ask.due ? { due: ask.due } : {}),
    overdue: false,
    absences: [],
    comments: { total: 0, latest: [] },
    version: 1,
  };
}
