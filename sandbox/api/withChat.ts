// Finds the chat and the person a request names.
import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import type { Chat } from '../tenant/chat.ts';
import type { Person } from '../tenant/person.ts';
import { findPerson } from '../tenant/person.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { apiError } from './answers.ts';

/** An endpoint that is only reached for a chat that exists. */
export function withChat(
  tenant: Tenant,
  handle: (chat: Chat, received: Received) => Answer | Promise<Answer>,
): Endpoint {
  return function findChat(received) {
    const chatId = parameter(received, 'chatId');
    const chat = tenant.chats.find(chatId);
    return chat === undefined ? apiError(404, `There is no chat ${chatId}`) : handle(chat, received);
  };
}

/** Goes on with the person, or answers 404. */
export async function withPerson(
  { tenant, objectId }: { readonly tenant: Tenant; readonly objectId: string },
  handle: (person: Person) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = findPerson(tenant.people, objectId);
  return person === undefined ? apiError(404, `There is nobody with the object id ${objectId}`) : handle(person);
}

/** Goes on with a person who is in the chat, or answers 404 or 403. */
export async function withMember(
  { tenant, chat, objectId }: { readonly tenant: Tenant; readonly chat: Chat; readonly objectId: string },
  handle: (person: Person) => Answer | Promise<Answer>,
): Promise<Answer> {
  return await withPerson({ tenant, objectId }, (person) => {
    if (chat.memberIds.includes(person.objectId)) return handle(person);
    return apiError(403, `${person.name} is not in this chat`);
  });
}
