// Opens a new approval or task for somebody in a chat.
import type { Decision } from '../domain/decision.ts';
import type { Origin } from '../domain/create.ts';
import { createApproval, createTask } from '../domain/create.ts';
import type { Item } from '../domain/item.ts';
import type { NamedPerson, NewItem } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import type { Hearing } from '../storage/heard.ts';
import { forgetOpening } from '../storage/heard.ts';
import { findItem } from '../storage/items/findItem.ts';
import { takeItemNumber } from '../storage/items/takeItemNumber.ts';
import type { OpeningFacts, OpeningQuestion } from '../storage/openingFacts.ts';
import { readOpeningFacts } from '../storage/openingFacts.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import { resolvePeople, rosterFrom } from './resolvePeople.ts';
import { saveDecision } from './saveDecision.ts';
import type { Begun, Turn } from './turn.ts';
import { queueWaiting } from './waitingForRoster.ts';

export type Opened = { readonly kind: 'opened'; readonly item: Item };
/**
 * Somebody named is unknown, or who is in the chat at all: the request waits until the chat's member list has been read
 * once more. `itemId` is the id that the item will have.
 */
export type Waiting = { readonly kind: 'waiting'; readonly itemId: string };

/** The same was asked a moment ago; `number` is missing while that waits. `redelivered`: it was not even said anew. */
export type Repeated = {
  readonly kind: 'repeated';
  readonly itemId: string;
  readonly number?: number;
  readonly secondsAgo: number;
  readonly redelivered: boolean;
};

type Asked = {
  readonly context: ItemsContext;
  readonly conversationId: string;
  readonly owner: Person;
  readonly request: NewItem;
  readonly itemId: string;
};

export async function openItem(
  context: ItemsContext,
  turn: Turn & { readonly request: NewItem },
): Promise<Opened | Waiting | Repeated | Refusal> {
  const { conversation, sender: owner, request, language } = turn;
  const conversationId = conversation.id;
  const itemId = context.newId();
  const opening = { itemId, ...questionOf(request, context) };
  return inTurn(context, { ...turn, opening }, async (trx, begun) => {
    if (begun.isFromOutside) return refuse({ reason: 'appNotInChat' });
    const repeated = await repetitionOf(trx, begun.hearing);
    if (repeated) return repeated;
    const facts = begun.opening ?? (await readOpeningFacts(trx, { conversationId, ...opening }));
    const isKnown = resolvePeople(namedIn(request), facts.members).kind !== 'unknown';
    if (isKnown && (!asksEveryone(request) || knowsEveryone(turn, begun))) {
      const opened = await openAmong(trx, { context, conversationId, owner, request, itemId, facts });
      if (opened.kind === 'refused') await forgetOpening(trx, { conversationId, itemId });
      return opened;
    }
    const then = queueWaiting({ kind: 'request', request, itemId, sender: owner, language });
    await context.enqueue(trx, [{ name: 'readRoster', payload: { conversationId, then } }]);
    return { kind: 'waiting', itemId };
  });
}

async function repetitionOf(trx: Db, hearing: Hearing): Promise<Repeated | undefined> {
  if (hearing.kind === 'new' || hearing.opened === undefined) return undefined;
  const { opened: itemId, secondsAgo, kind } = hearing;
  const item = await findItem(trx, { by: 'id', id: itemId });
  const redelivered = kind === 'redelivered';
  return { kind: 'repeated', itemId, ...(item && { number: item.number }), secondsAgo, redelivered };
}

/** The second half, with a roster that is as fresh as it gets; a job may do it twice. */
export async function openWithRoster(trx: Db, asked: Asked): Promise<Opened | Refusal> {
  const { conversationId, request, context, itemId } = asked;
  const item = await findItem(trx, { by: 'id', id: itemId });
  if (item) return { kind: 'opened', item };
  const facts = await readOpeningFacts(trx, { conversationId, ...questionOf(request, context) });
  const opened = await openAmong(trx, { ...asked, facts });
  if (opened.kind === 'refused') await forgetOpening(trx, { conversationId, itemId });
  return opened;
}

function questionOf(request: NewItem, { clock }: ItemsContext): OpeningQuestion {
  return { named: namedIn(request).map(({ id }) => id), now: clock() };
}

async function openAmong(
  trx: Db,
  { context, conversationId, owner, request, itemId: id, facts }: Asked & { readonly facts: OpeningFacts },
): Promise<Opened | Refusal> {
  const { members, delegations } = facts;
  const resolved = resolvePeople(namedIn(request), members);
  if (resolved.kind !== 'resolved') return resolved.refusal;
  const { personOf } = resolved;
  const now = context.clock();
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
function knowsEveryone({ conversation }: Turn, { rosterReadAt }: Begun): boolean {
  return conversation.kind === 'personal' || rosterReadAt !== null;
}
