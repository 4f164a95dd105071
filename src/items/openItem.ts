// Opens a new approval or task for somebody in a chat.
import type { Conversation } from '../domain/conversation.ts';
import type { Decision } from '../domain/decision.ts';
import type { Origin } from '../domain/create.ts';
import { createApproval, createTask } from '../domain/create.ts';
import type { Audience, Item } from '../domain/item.ts';
import type { MentionedPerson, NewItem } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { findConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import { takeItemNumber } from '../storage/items/takeItemNumber.ts';
import { rosterOf } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';
import { saveDecision } from './saveDecision.ts';
import type { Turn } from './turn.ts';
import { learnFrom } from './turn.ts';

export type Opened = { readonly kind: 'opened'; readonly item: Item };
/** Somebody mentioned is unknown, or who is in the chat at all: the request waits until the chat's member list has been read once more. */
export type Waiting = { readonly kind: 'waiting' };

export async function openItem(
  context: ItemsContext,
  turn: Turn & { readonly request: NewItem; readonly language: string | undefined },
): Promise<Opened | Waiting | Refusal> {
  const { conversation, sender: owner, request, language } = turn;
  return context.db.transaction().execute(async (trx) => {
    await learnFrom(trx, turn);
    const roster = await rosterOf(trx, conversation.id);
    if (await knowsEnough(trx, { request, roster, conversation })) {
      return openWithRoster(trx, { context, conversationId: conversation.id, owner, request, roster });
    }
    const then = { request, owner, language };
    await context.enqueue(trx, [{ name: 'readRoster', payload: { conversationId: conversation.id, then } }]);
    return { kind: 'waiting' };
  });
}

/** The second half, with a roster that is as fresh as it gets. */
export async function openWithRoster(
  trx: Db,
  asked: {
    context: ItemsContext;
    conversationId: string;
    owner: Person;
    request: NewItem;
    roster: readonly Person[];
  },
): Promise<Opened | Refusal> {
  const { context, conversationId, owner, request, roster } = asked;
  const unknown = unknownPeople(request.mentions, roster);
  if (unknown.length > 0) return refuse({ reason: 'notInChat', names: unknown.map((person) => person.name) });
  const decide = (ids: { number: number; chainId: number }) =>
    create(request, audienceOf(request.mentions, roster), {
      ...ids,
      id: context.newId(),
      conversationId,
      owner,
      now: context.clock(),
      othersInChat: roster.filter((person) => !isSamePerson(person, owner)).length,
    });
  // Asked once with a number of nobody's: a refused request must not use one up.
  const trial = decide({ number: 0, chainId: 0 });
  if (trial.kind === 'refused') return trial;
  const decision = decide(await takeItemNumber(trx, conversationId));
  if (decision.kind === 'refused') return decision;
  await saveDecision(trx, { decision, hasCard: false, context });
  return { kind: 'opened', item: decision.item };
}

/** Everyone in the chat can only be asked once it is known who that is. */
async function knowsEnough(
  trx: Db,
  { request, roster, conversation }: { request: NewItem; roster: readonly Person[]; conversation: Conversation },
): Promise<boolean> {
  if (request.mentions.length > 0) return unknownPeople(request.mentions, roster).length === 0;
  if (conversation.kind === 'personal') return true;
  const stored = await findConversation(trx, conversation.id);
  return stored?.rosterReadAt !== null;
}

function create(request: NewItem, audience: Audience, origin: Origin): Decision | Refusal {
  const ask = { title: request.title, audience, ...(request.note === undefined ? {} : { note: request.note }) };
  return request.kind === 'approval' ? createApproval({ ...ask, rule: request.rule }, origin) : createTask(ask, origin);
}

function unknownPeople(mentions: readonly MentionedPerson[], roster: readonly Person[]): readonly MentionedPerson[] {
  return mentions.filter((mention) => !roster.some((person) => person.teamsId === mention.teamsId));
}

function audienceOf(mentions: readonly MentionedPerson[], roster: readonly Person[]): Audience {
  if (mentions.length === 0) return { kind: 'chat' };
  // In the order of the mentions, which is the order people expect on the card.
  const people = mentions.flatMap((mention) => roster.filter((person) => person.teamsId === mention.teamsId));
  return { kind: 'people', people };
}
