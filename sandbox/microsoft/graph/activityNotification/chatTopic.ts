// Rule: what a chat's notification may be about: the chat, a message that is there, or a text with a link into Teams.
import type { Chat } from '../../../tenant/chat.ts';
import { livingMessage } from '../../../tenant/chat.ts';
import type { FeedTopic } from '../../../tenant/feed.ts';
import type { GraphRefusal } from '../refusal.ts';
import { badRequest, notFound } from '../refusal.ts';
import type { NotificationRequest } from './request.ts';

type Question = {
  readonly topic: NotificationRequest['topic'];
  readonly chat: Chat;
  readonly graphRoot: string;
  readonly teamsRoot: string;
};

/** What the feed item opens. */
export function chatTopic(question: Question): FeedTopic | GraphRefusal {
  switch (question.topic?.source) {
    case 'entityUrl':
      return entityTopic(question, question.topic.value);
    case 'text':
      return textTopic(question, question.topic);
    default:
      return badRequest("Property 'topic' with a 'source' is required.");
  }
}

/** D: the chat of the request or a message in it, nothing else. Wordings ours, and so the 404 for a message that is gone. */
function entityTopic({ chat, graphRoot }: Question, url: string): FeedTopic | GraphRefusal {
  const path = pathBelow(graphRoot, url);
  const [, chatId, messageId] = /^\/(?:v1\.0|beta)\/chats\/([^/?#]+)(?:\/messages\/([^/?#]+))?$/.exec(path ?? '') ?? [];
  if (chatId === undefined || decoded(chatId) !== chat.graphId) {
    return badRequest(`The topic '${url}' must be the chat of the request or one of its messages.`);
  }
  if (messageId === undefined) return { kind: 'chat', chatId: chat.id };
  const message = livingMessage(chat, decoded(messageId));
  if (message === undefined)
    return notFound(`The message '${decoded(messageId)}' of the topic does not exist in the chat.`);
  return { kind: 'message', chatId: chat.id, messageId: message.id };
}

/** Status and wording O (two code bases); which hosts besides teams.microsoft.com count is not known. */
function textTopic(
  { teamsRoot }: Question,
  { value, webUrl }: NonNullable<Question['topic']>,
): FeedTopic | GraphRefusal {
  const roots = [teamsRoot, 'https://teams.microsoft.com'];
  if (typeof webUrl !== 'string' || !roots.some((root) => webUrl.startsWith(`${root}/l/`))) {
    return badRequest(
      "Invalid 'webUrl' specified, Weburl must start with a valid Microsoft Teams domain followed by '/l/'.",
    );
  }
  return { kind: 'text', text: value, webUrl };
}

function pathBelow(root: string, url: string): string | undefined {
  return url.toLowerCase().startsWith(`${root.toLowerCase()}/`) ? url.slice(root.length) : undefined;
}

/** Ids come raw (as in Microsoft's examples) and percent-encoded. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
