// /chats/{id}/app and /chats/{id}/members: the app and people come and go.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import { installedBot } from '../tenant/chat.ts';
import { apiError, withBody } from './answers.ts';
import { botStatus } from './botAnswer.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withMember, withPerson } from './withChat.ts';

const memberShape = z.strictObject({ objectId: z.string() });

/** POST …/app. */
export function installEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, async (chat) => {
    if (installedBot(chat, app.botId) !== undefined)
      return apiError(409, `${app.name} is installed in this chat already`);
    return { status: 200, body: { botStatus: botStatus(await teamsClient.installApp(chat)) } };
  });
}

/** DELETE …/app. */
export function uninstallEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, async (chat) => {
    const installation = installedBot(chat, app.botId);
    if (installation === undefined) return apiError(404, `${app.name} is not installed in this chat`);
    return { status: 200, body: { botStatus: botStatus(await teamsClient.uninstallApp(chat, installation.id)) } };
  });
}

/** POST …/members. */
export function addMemberEndpoint({ tenant, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    if (chat.kind === 'personal') return apiError(400, 'A personal chat takes no further members');
    const add = withBody(memberShape, ({ objectId }) =>
      withPerson({ tenant, objectId }, async (person) => {
        if (chat.memberIds.includes(person.objectId)) return apiError(409, `${person.name} is in this chat already`);
        return { status: 200, body: { botStatus: botStatus(await teamsClient.addMember(chat, person)) } };
      }),
    );
    return add(received);
  });
}

/** DELETE …/members/{objectId}. */
export function removeMemberEndpoint({ tenant, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    if (chat.kind === 'personal') return apiError(400, 'Nobody can leave a personal chat');
    return withMember({ tenant, chat, objectId: parameter(received, 'objectId') }, async (person) => ({
      status: 200,
      body: { botStatus: botStatus(await teamsClient.removeMember(chat, person)) },
    }));
  });
}
