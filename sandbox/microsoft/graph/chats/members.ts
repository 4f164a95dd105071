// GET /chats/{id}/members: people, not bots.
import { Buffer } from 'node:buffer';

import type { Endpoint } from '../../../http/endpoint.ts';
import { membersOf } from '../../../tenant/tenant.ts';
import type { Permission } from '../permission.ts';
import type { Graph } from './chatEndpoint.ts';
import { chatEndpoint } from './chatEndpoint.ts';

/** D, chat-list-members.md. */
const permission: Permission = {
  roles: [
    'ChatMember.Read.All',
    'ChatMember.ReadWrite.All',
    'Chat.ReadBasic.All',
    'Chat.Read.All',
    'Chat.ReadWrite.All',
  ],
  resourceSpecific: ['ChatMember.Read.Chat', 'Chat.Manage.Chat'],
  delegated: ['ChatMember.Read', 'ChatMember.ReadWrite', 'Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
};

/** The members, in one page. */
export function getMembersEndpoint(graph: Graph): Endpoint {
  return chatEndpoint({ graph, permission, limits: ['readsPerTenant'] }, ({ chat }) => {
    const value = membersOf(graph.tenant, chat).map(({ objectId, name, userPrincipalName }) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      id: Buffer.from(`${chat.graphId}##${objectId}`).toString('base64'),
      roles: ['owner'],
      displayName: name,
      userId: objectId,
      email: userPrincipalName,
      tenantId: graph.tenant.id,
    }));
    return {
      status: 200,
      body: {
        '@odata.context': `${graph.root}/v1.0/$metadata#chats('${chat.graphId}')/members`,
        '@odata.count': value.length,
        value,
      },
    };
  });
}
