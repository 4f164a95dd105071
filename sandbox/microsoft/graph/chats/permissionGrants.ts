// GET /chats/{id}/permissionGrants: which app was granted what when it was installed.
import { Buffer } from 'node:buffer';

import type { Endpoint } from '../../../http/endpoint.ts';
import type { Permission } from '../permission.ts';
import type { Graph } from './chatEndpoint.ts';
import { chatEndpoint } from './chatEndpoint.ts';

/** D, chat-list-permissiongrants.md. */
const permission: Permission = {
  roles: [
    'ResourceSpecificPermissionGrant.ReadForChat.All',
    'TeamsAppInstallation.ReadForChat.All',
    'TeamsAppInstallation.ReadWriteSelfForChat.All',
    'TeamsAppInstallation.ReadWriteForChat.All',
  ],
  resourceSpecific: ['TeamsAppInstallation.Read.Chat', 'Chat.Manage.Chat'],
  delegated: ['ResourceSpecificPermissionGrant.ReadForChat', 'TeamsAppInstallation.ReadForChat'],
};

/** One entry for each permission of each installed app. */
export function getPermissionGrantsEndpoint(graph: Graph): Endpoint {
  return chatEndpoint({ graph, permission, limits: ['readsPerTenant'] }, ({ chat }) => {
    const value = chat.installations.flatMap(({ app, grants }) =>
      grants.map((grant) => ({
        id: Buffer.from(`${app.webApplicationId ?? ''}#${grant}`).toString('base64'),
        clientAppId: app.webApplicationId ?? null,
        permissionType: 'Application',
        permission: grant,
      })),
    );
    return { status: 200, body: { '@odata.context': `${graph.root}/beta/$metadata#permissionGrants`, value } };
  });
}
