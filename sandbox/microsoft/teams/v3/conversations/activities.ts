// /v3/conversations/{id}/activities: a bot posts, replies, edits and deletes.
import type { Answer, Endpoint } from '../../../../http/endpoint.ts';
import { parameter } from '../../../../http/endpoint.ts';
import type { Chat } from '../../../../tenant/chat.ts';
import { livingMessage } from '../../../../tenant/chat.ts';
import type { Message } from '../../../../tenant/message.ts';
import { connectorError } from '../../connectorError.ts';
import type { Connector, ConversationCall } from '../../conversationEndpoint.ts';
import { conversationEndpoint } from '../../conversationEndpoint.ts';
import { readPostedActivity } from '../../postedActivity.ts';

/** POST …/activities and …/activities/{id}: chats have no threads, so a reply is a message like any other. */
export function postActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint(connector, (call) => {
    const activity = readPostedActivity(call);
    if (activity.kind === 'refused') return activity.answer;
    if (activity.kind === 'passing') return { status: 201, body: { id: String(Date.now()) } };
    const { id } = call.tenant.chats.post(call.chat.id, activity.draft);
    return { status: 201, body: { id } };
  });
}

/** PUT …/activities/{id}: the message keeps its id and place. */
export function updateActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint(connector, (call) => {
    const target = ownMessage(call);
    if (target.kind === 'refused') return target.answer;
    const activity = readPostedActivity(call);
    if (activity.kind === 'refused') return activity.answer;
    if (activity.kind === 'message') call.tenant.chats.edit(call.chat.id, target.message.id, activity.draft);
    return { status: 200, body: { id: target.message.id } };
  });
}

/** DELETE …/activities/{id}. */
export function deleteActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint(connector, (call) => {
    const target = ownMessage(call);
    if (target.kind === 'refused') return target.answer;
    call.tenant.chats.remove(call.chat.id, target.message.id);
    return { status: 200 };
  });
}

type Target =
  { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'refused'; readonly answer: Answer };

function ownMessage({ received, chat }: ConversationCall): Target {
  const activityId = parameter(received, 'activityId');
  const message = livingMessage(chat, activityId);
  if (message === undefined) return { kind: 'refused', answer: notFound(chat, activityId) };
  if (message.from.kind !== 'app') {
    const answer = connectorError('ForbiddenOperationException', `The bot did not write the message ${activityId}`);
    return { kind: 'refused', answer };
  }
  return { kind: 'message', message };
}

function notFound(chat: Chat, activityId: string): Answer {
  return connectorError('ActivityNotFoundInConversation', `There is no activity ${activityId} in ${chat.id}`);
}
