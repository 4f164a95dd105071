// Chats and requests for tests of the waiting lines.
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Item } from '../../../src/domain/item.ts';
import type { Person } from '../../../src/domain/person.ts';
import { saveConversation } from '../../../src/storage/conversations.ts';
import { ledgerOf } from '../../../src/storage/feedNotifications.ts';
import { saveMembers } from '../../../src/storage/members.ts';
import { ada, conversation } from '../../storage/factories.ts';
import type { Call, CallOf, DeliveryBench } from '../deliveryBench.ts';

/** A chat of Ada and these. */
export async function chatOf(
  { database: { db } }: DeliveryBench,
  people: readonly Person[],
  overrides: Partial<Conversation> = {},
): Promise<Conversation> {
  const chat = conversation(overrides);
  const members = [ada, ...people].map((person) => ({ ...person, userPrincipalName: undefined }));
  await saveConversation(db, chat);
  await saveMembers(db, chat.id, members);
  return chat;
}

type Asking = { readonly chat: Conversation; readonly asked: readonly Person[]; readonly rule?: 'any' | 'all' };

/** Ada asks them. */
export async function request({ items }: DeliveryBench, { chat, asked, rule = 'any' }: Asking): Promise<Item> {
  const people = asked.map(({ teamsId, name }) => ({ id: teamsId, name }));
  const stages = [{ people, rule: { kind: rule } }];
  const turn = { conversation: chat, sender: ada, language: undefined };
  const opened = await items.open({ ...turn, request: { kind: 'approval', title: 'Deploy', stages } });
  if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
  return opened.item;
}

export async function approve({ items }: DeliveryBench, chat: Conversation, { id }: Item, sender: Person) {
  const wish = { kind: 'respond', answer: 'approve' } as const;
  await items.act({ conversation: chat, sender, language: undefined, key: { by: 'id', id }, wish });
}

/** The calls so far that concern a chat, in the order in which they arrived at Teams. */
export function callsIn<K extends Exclude<Call['kind'], 'update'>>(
  bench: DeliveryBench,
  kind: K,
  { id }: Conversation,
) {
  const ofKind = bench.calls.filter((call): call is CallOf<K> => call.kind === kind);
  const here = ofKind.filter((call: Call) => chatOfCall(call) === id);
  return here.toSorted((one, other) => bench.timeOf(one) - bench.timeOf(other));
}

/** Once there are so many. */
export function calledIn<K extends Exclude<Call['kind'], 'update'>>(
  bench: DeliveryBench,
  kind: K,
  { chat, count }: { chat: Conversation; count: number },
) {
  return bench.waitFor(() => {
    const calls = callsIn(bench, kind, chat);
    return Promise.resolve(calls.length < count ? undefined : calls);
  });
}

function chatOfCall(call: Call): string | undefined {
  if (call.kind === 'feed') return call.notification.chatId;
  return call.kind === 'update' ? undefined : call.conversationId;
}

/** What stands in the ledger of an item, once that is so for all of its notifications. */
export function settledAs(bench: DeliveryBench, { id }: Item, state: 'accepted' | 'refused' | 'obsolete') {
  return bench.waitFor(async () => {
    const entries = await ledgerOf(bench.database.db, id);
    return entries.length > 0 && entries.every((entry) => entry.state === state) ? entries : undefined;
  });
}
