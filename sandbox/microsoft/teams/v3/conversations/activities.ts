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
import { isTargeted, refuseRecipient, targetOf } from '../../targeted.ts';

/** POST …/activities and …/activities/{id}: chats have no threads, so a reply is a message like any other. */
export function postActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'postsPerChat' }, (call) => {
    const activity = readPostedActivity(call);
    if (activity.kind === 'refused') return activity.answer;
    if (activity.kind === 'passing') return { status: 201, body: { id: String(Date.now()) } };
    const target = isTargeted(call) ? targetOf(call) : undefined;
    if (target?.kind === 'refused') return target.answer;
    const { id } = call.tenant.chats.post(call.chat.id, { ...activity.draft, onlyFor: target?.objectId ?? null });
    return { status: 201, body: { id } };
  });
}

/** PUT …/activities/{id}: the message keeps its id and place. */
export function updateActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'postsPerChat' }, (call) => {
    const target = ownMessage(call);
    if (target.kind === 'refused') return target.answer;
    const refusal = isTargeted(call) ? refuseRecipient(call) : undefined;
    if (refusal !== undefined) return refusal;
    const activity = readPostedActivity(call);
    if (activity.kind === 'refused') return activity.answer;
    if (activity.kind === 'message') call.tenant.chats.edit(call.chat.id, target.message.id, activity.draft);
    return { status: 200, body: { id: target.message.id } };
  });
}

/** DELETE …/activities/{id}. */
export function deleteActivityEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'postsPerChat' }, (call) => {
    const target = ownMessage(call);
    if (target.kind === 'refused') return target.answer;
    call.tenant.chats.remove(call.chat.id, target.message.id);
    return { status: 200 };
  });
}

type Target =
  { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'refused'; readonly answer: Answer };

function ownMessage(call: ConversationCall): Target {
  const { received, chat } = call;
  const activityId = parameter(received, 'activityId');
  const message = livingMessage(chat, activityId);
  // That a targeted message is not found without the query, nor another with it, is our judgement.
  if (message === undefined || (message.onlyFor !== null) !== isTargeted(call))
    return { kind: 'refused', answer: notFound(chat, activityId) };
  if (message.from.kind !== 'app') {
    const answer = connectorError('ForbiddenOperationException', `The bot did not write the message ${activityId}`);
    return { kind: 'refused', answer };
  }
  return { kind: 'message', message };
}

function notFound(chat: Chat, activityId: string): Answer {
  return connectorError('ActivityNotFoundInConversation', `There is no activity ${activityId} in ${chat.id}`);
}
