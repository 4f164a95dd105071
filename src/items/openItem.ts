// Opens a new approval or task for somebody in a chat.
import type { Decision } from '../domain/decision.ts';
import type { Origin } from '../domain/create.ts';
import { createApproval, createTask } from '../domain/create.ts';
import type { Item } from '../domain/item.ts';
import type { NamedPerson, NewItem } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { findConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import { delegationsAlong } from '../storage/delegations.ts';
import { takeItemNumber } from '../storage/items/takeItemNumber.ts';
import type { Member } from '../storage/members.ts';
import { membersOf } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';
import { resolvePeople, rosterFrom } from './resolvePeople.ts';
import { saveDecision } from './saveDecision.ts';
import type { Turn } from './turn.ts';
import { isFromOutside, learnFrom } from './turn.ts';
import { queueWaiting } from './waitingForRoster.ts';

export type Opened = { readonly kind: 'opened'; readonly item: Item };
/** Somebody named is unknown, or who is in the chat at all: the request waits until the chat's member list has been read once more. */
export type Waiting = { readonly kind: 'waiting' };

type Asked = {
  readonly context: ItemsContext;
  readonly conversationId: string;
  readonly owner: Person;
  readonly request: NewItem;
};

export async function openItem(
  context: ItemsContext,
  turn: Turn & { readonly request: NewItem },
): Promise<Opened | Waiting | Refusal> {
  const { conversation, sender: owner, request, language } = turn;
  return context.db.transaction().execute(async (trx) => {
    if (await isFromOutside(trx, turn)) return refuse({ reason: 'appNotInChat' });
    await learnFrom(trx, turn);
    const members = await membersOf(trx, conversation.id);
    const isKnown = resolvePeople(namedIn(request), members).kind !== 'unknown';
    if (isKnown && (!asksEveryone(request) || (await knowsEveryone(trx, turn)))) {
      return openAmong(trx, { context, conversationId: conversation.id, owner, request, members });
    }
    const then = queueWaiting({ kind: 'request', request, sender: owner, language });
    await context.enqueue(trx, [{ name: 'readRoster', payload: { conversationId: conversation.id, then } }]);
    return { kind: 'waiting' };
  });
}

/** The second half, with a roster that is as fresh as it gets. */
export async function openWithRoster(trx: Db, asked: Asked): Promise<Opened | Refusal> {
  return openAmong(trx, { ...asked, members: await membersOf(trx, asked.conversationId) });
}

async function openAmong(
  trx: Db,
  { context, conversationId, owner, request, members }: Asked & { readonly members: readonly Member[] },
): Promise<Opened | Refusal> {
  const resolved = resolvePeople(namedIn(request), members);
  if (resolved.kind !== 'resolved') return resolved.refusal;
  const { personOf } = resolved;
  const now = context.clock();
  const entraIds = namedIn(request).map((named) => personOf(named).entraId);
  const delegations = await delegationsAlong(trx, { conversationId, entraIds, now });
  const id = context.newId();
  const decide = (ids: { number: number; chainId: number }) => {
    const roster = rosterFrom(members);
    return create(request, personOf, { ...ids, id, conversationId, owner, now, delegations, roster });
  };
  // Asked once with a number of nobody's: a refused request must not use one up.
  const trial = decide({ number: 0, chainId: 0 });
  if (trial.kind === 'refused') return trial;
  const decision = decide(await takeItemNumber(trx, conversationId));
  if (decision.kind === 'refused') return decision;
  await saveDecision(trx, { decision, context });
  return { kind: 'opened', item: decision.item };
}

function create(request: NewItem, personOf: (named: NamedPerson) => Person, origin: Origin): Decision | Refusal {
  if (request.kind === 'task') return createTask({ ...request, people: request.people.map(personOf) }, origin);
  const { stages, escalation, ...ask } = request;
  const escalated = escalation ? { escalation: { ...escalation, to: personOf(escalation.to) } } : {};
  const asked = stages.map((stage) => ({ ...stage, people: stage.people.map(personOf) }));
  return createApproval({ ...ask, stages: asked, ...escalated }, origin);
}

/** In the order in which they were named, which is the order people expect on the card. */
function namedIn(request: NewItem): readonly NamedPerson[] {
  if (request.kind === 'task') return request.people;
  const escalation = request.escalation ? [request.escalation.to] : [];
  return [...request.stages.flatMap(({ people }) => people), ...escalation];
}

function asksEveryone(request: NewItem): boolean {
  if (request.kind === 'task') return request.people.length === 0;
  return request.stages.some(({ people }) => people.length === 0);
}

/** Everyone in the chat can only be asked once it is known who that is. */
async function knowsEveryone(trx: Db, { conversation }: Turn): Promise<boolean> {
  if (conversation.kind === 'personal') return true;
  const stored = await findConversation(trx, conversation.id);
  return stored?.rosterReadAt !== null;
}
