// GET /chats/{id}.
import type { Endpoint } from '../../../http/endpoint.ts';
import type { Permission } from '../permission.ts';
import type { Graph } from './chatEndpoint.ts';
import { chatEndpoint } from './chatEndpoint.ts';

/** D, chat-get.md. */
const permission: Permission = {
  roles: ['Chat.ReadBasic.All', 'Chat.Read.All', 'Chat.ReadWrite.All'],
  resourceSpecific: ['ChatSettings.Read.Chat', 'ChatSettings.ReadWrite.Chat', 'Chat.Manage.Chat'],
  delegated: ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
};

/** The chat's own properties. */
export function getChatEndpoint(graph: Graph): Endpoint {
  return chatEndpoint({ graph, permission, limits: ['readsPerTenant'] }, ({ chat }) => ({
    status: 200,
    body: {
      '@odata.context': `${graph.root}/v1.0/$metadata#chats/$entity`,
      id: chat.graphId,
      topic: chat.kind === 'groupChat' ? chat.name : null,
      chatType: chat.kind === 'groupChat' ? 'group' : 'oneOnOne',
      createdDateTime: chat.createdAt,
      lastUpdatedDateTime: chat.messages.at(-1)?.createdAt ?? chat.createdAt,
      webUrl: `${graph.teamsRoot}/l/chat/${encodeURIComponent(chat.graphId)}/0?tenantId=${graph.tenant.id}`,
      tenantId: graph.tenant.id,
    },
  }));
}
