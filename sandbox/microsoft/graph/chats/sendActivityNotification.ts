// POST /chats/{id}/sendActivityNotification: rings the activity feed of the chat's members.
import type { Endpoint } from '../../../http/endpoint.ts';
import { jsonBody } from '../../../http/endpoint.ts';
import { graphThrottled } from '../../throttling/throttledAnswer.ts';
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
  return chatEndpoint({ graph, permission, limits: ['feedPerTenant', 'feedInAll'] }, ({ received, chat, caller }) => {
    const decision = decideChatNotification(jsonBody(received), {
      chat,
      people: graph.tenant.people,
      clientId: caller.clientId,
      path: received.path,
      graphRoot: graph.root,
      teamsRoot: graph.teamsRoot,
    });
    if (isRefusal(decision)) return decision;
    const { notification, recipients } = decision;
    const throttled = graph.throttling.admit(recipients.map((by) => ({ limit: 'feedPerPerson', by })));
    if (throttled !== undefined) return graphThrottled(throttled);
    graph.tenant.feed.ring(recipients, notification);
    return { status: 204 };
  });
}
