// POST /chats/{id}/sendActivityNotification: rings the activity feed of the chat's members.
import type { Endpoint } from '../../../http/endpoint.ts';
import { jsonBody } from '../../../http/endpoint.ts';
import { decideChatNotification } from '../activityNotification/decide.ts';
import type { Permission } from '../permission.ts';
import { isRefusal } from '../refusal.ts';
import type { Graph } from './chatEndpoint.ts';
import { chatEndpoint } from './chatEndpoint.ts';

/** D, chat-sendactivitynotification.md; in the order the service lists them. */
const permission: Permission = {
  roles: ['TeamsActivity.Send'],
  resourceSpecific: ['TeamsActivity.Send.Chat'],
  delegated: ['TeamsActivity.Send'],
};

/** 204 once the feed has rung. */
export function sendActivityNotificationEndpoint(graph: Graph): Endpoint {
  return chatEndpoint({ graph, permission }, ({ received, chat, caller }) => {
    const decision = decideChatNotification(jsonBody(received), {
      chat,
      people: graph.tenant.people,
      clientId: caller.clientId,
      path: received.path,
      graphRoot: graph.root,
      teamsRoot: graph.teamsRoot,
    });
    if (isRefusal(decision)) return decision;
    for (const objectId of decision.recipients) graph.tenant.feed.ring(objectId, decision.notification);
    return { status: 204 };
  });
}
