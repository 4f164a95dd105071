// Rule: who a chat's notification may reach: one of its members, or all of them.
import type { Chat } from '../../../tenant/chat.ts';
import type { Person } from '../../../tenant/person.ts';
import { findPerson } from '../../../tenant/person.ts';
import type { GraphRefusal } from '../refusal.ts';
import { badRequest, forbidden, notFound } from '../refusal.ts';
import type { Recipient } from './request.ts';

type Question = {
  readonly recipient: Recipient | null | undefined;
  readonly chat: Chat;
  readonly people: readonly Person[];
};

/** Entra object ids of those to ring. The rules are documented, the wordings and the 403 ours; the 404 is O. */
export function chatRecipients({ recipient, chat, people }: Question): readonly string[] | GraphRefusal {
  switch (recipient?.['@odata.type']) {
    case undefined:
      return badRequest("Property 'recipient' is required.");
    case 'chatMembersNotificationRecipient':
      if (recipient.chatId === chat.graphId) return chat.memberIds;
      return badRequest(`The recipient's chatId '${recipient.chatId}' must be the chat of the request.`);
    case 'aadUserNotificationRecipient':
      return oneMember(recipient.userId, { chat, people });
    case 'teamMembersNotificationRecipient':
    case 'channelMembersNotificationRecipient':
      return badRequest(`A ${recipient['@odata.type']} cannot be notified about a chat.`);
  }
}

function oneMember(
  userId: string,
  { chat, people }: Pick<Question, 'chat' | 'people'>,
): readonly string[] | GraphRefusal {
  const person = findPerson(people, userId);
  if (person === undefined) return notFound(`The user '${userId}' was not found.`);
  if (chat.memberIds.includes(person.objectId)) return [person.objectId];
  return forbidden(`The user '${userId}' is not a member of the chat.`);
}
