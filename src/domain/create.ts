// A new approval or task: what must hold before anybody is asked.
import type { Decision } from './decision.ts';
import type { Approval, Audience, Rule, Task } from './item.ts';
import { limits } from './limits.ts';
import { notifyAsked } from './notify.ts';
import type { Person } from './person.ts';
import { distinctPeople, isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

/** What the asking person said. */
export type Ask = { readonly title: string; readonly note?: string; readonly audience: Audience };
export type ApprovalAsk = Ask & { readonly rule: Rule };

/** What the asking person cannot choose: ids, place, time, and how many people share the chat with them. */
export type Origin = {
  readonly id: string;
  readonly chainId: number;
  readonly number: number;
  readonly conversationId: string;
  readonly owner: Person;
  readonly now: Date;
  readonly othersInChat: number;
};

export function createApproval(ask: ApprovalAsk, origin: Origin): Decision | Refusal {
  const audience = withoutOwner(ask.audience, origin.owner);
  const refusal = whyNot(ask, audience, origin) ?? whyNotRule(ask.rule, audience);
  if (refusal) return refusal;
  const item: Approval = {
    ...commonParts(ask, origin),
    kind: 'approval',
    state: 'pending',
    stages: [{ audience, rule: audience.kind === 'chat' ? { kind: 'any' } : ask.rule, responses: [] }],
    openStage: 0,
  };
  return created(item, 'requested', origin);
}

export function createTask(ask: Ask, origin: Origin): Decision | Refusal {
  // Where nobody else is, as in the personal chat, a task is a note to oneself.
  const alone = ask.audience.kind === 'chat' && origin.othersInChat === 0;
  const assignees: Audience = alone ? { kind: 'people', people: [origin.owner] } : distinct(ask.audience);
  const refusal = whyNot(ask, assignees, origin);
  if (refusal) return refusal;
  const item: Task = { ...commonParts(ask, origin), kind: 'task', state: 'open', assignees };
  return created(item, 'assigned', origin);
}

function created(item: Approval | Task, kind: 'requested' | 'assigned', { owner, now }: Origin): Decision {
  return {
    kind: 'accepted',
    item,
    events: [{ kind, actor: owner, at: now }],
    consequences: [{ kind: 'postCard' }, ...notifyAsked(item, owner)],
  };
}

function commonParts(ask: Ask, { id, chainId, number, conversationId, owner, now }: Origin) {
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
    version: 1,
  };
}

function whyNot(ask: Ask, audience: Audience, origin: Origin): Refusal | undefined {
  const title = ask.title.trim();
  if (title === '') return refuse({ reason: 'titleMissing' });
  if (title.length > limits.title) return refuse({ reason: 'titleTooLong', limit: limits.title });
  if ((ask.note?.trim().length ?? 0) > limits.note) return refuse({ reason: 'noteTooLong', limit: limits.note });
  if (audience.kind === 'chat') {
    return origin.othersInChat > 0 ? undefined : refuse({ reason: 'nobodyElseInChat' });
  }
  if (audience.people.length === 0) return refuse({ reason: 'ownerIsOnlyApprover' });
  if (audience.people.length > limits.people) return refuse({ reason: 'tooManyPeople', limit: limits.people });
  return undefined;
}

function whyNotRule(rule: Rule, audience: Audience): Refusal | undefined {
  if (rule.kind !== 'count' || audience.kind === 'chat') return undefined;
  const people = audience.people.length;
  if (rule.needed <= people) return undefined;
  return refuse({ reason: 'ruleNeedsMorePeople', needed: rule.needed, people });
}

/** The owner cannot approve their own request, so naming oneself asks nobody. */
function withoutOwner(audience: Audience, owner: Person): Audience {
  const asked = distinct(audience);
  if (asked.kind === 'chat') return asked;
  return { kind: 'people', people: asked.people.filter((person) => !isSamePerson(person, owner)) };
}

function distinct(audience: Audience): Audience {
  return audience.kind === 'chat' ? audience : { kind: 'people', people: distinctPeople(audience.people) };
}
