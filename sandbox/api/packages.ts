// /chats/{id}/app/package, …/app/grants and /chats/{id}/secondApp: installations that are not as they should be.
import { z } from 'zod';

import { olderPackage, secondApp } from '../app/otherPackages.ts';
import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import type { Chat, Installation } from '../tenant/chat.ts';
import { grantsFor, installedBot, secondInstallation } from '../tenant/chat.ts';
import { apiError, withBody } from './answers.ts';
import { botStatus } from './botAnswer.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat } from './withChat.ts';

const packageShape = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal('current') }),
  /** By default it lacks all activity types but the first. */
  z.strictObject({ version: z.literal('older'), withoutActivityTypes: z.array(z.string()).optional() }),
]);

const grantsShape = z.strictObject({ grants: z.array(z.string()) });

/** PUT …/app/package: `older` is one that lacks activity types; `current` upgrades it again. */
export function changePackageEndpoint(parts: SandboxParts): Endpoint {
  const { app, teamsClient } = parts;
  return withInstallation(parts, ({ chat, installation, received }) => {
    const change = withBody(packageShape, async (wanted) => {
      const next = wanted.version === 'older' ? olderPackage(app, wanted.withoutActivityTypes) : app;
      const answer = await teamsClient.changePackage({ chat, installation, next });
      return { status: 200, body: { botStatus: botStatus(answer) } };
    });
    return change(received);
  });
}

/** PUT …/app/grants: these of the package's permissions for this chat are granted, the others revoked. Nobody tells the bot. */
export function grantsEndpoint(parts: SandboxParts): Endpoint {
  return withInstallation(parts, ({ chat, installation, received }) => {
    const set = withBody(grantsShape, ({ grants }) => {
      const asked = grantsFor(chat.kind, installation.app);
      const foreign = grants.find((grant) => !asked.includes(grant));
      if (foreign !== undefined) return apiError(400, `The package does not ask for ${foreign} in such a chat`);
      parts.tenant.chats.setGrants(chat.id, installation.id, grants);
      return { status: 200, body: {} };
    });
    return set(received);
  });
}

/** POST …/secondApp: an app with the same Entra id stands in the chat as well. */
export function installSecondEndpoint({ tenant, app }: SandboxParts): Endpoint {
  return withChat(tenant, (chat) => {
    if (secondInstallation(chat, app) !== undefined) return apiError(409, 'The second app is in this chat already');
    tenant.chats.install(chat.id, secondApp(app));
    return { status: 200, body: {} };
  });
}

/** DELETE …/secondApp. */
export function uninstallSecondEndpoint({ tenant, app }: SandboxParts): Endpoint {
  return withChat(tenant, (chat) => {
    const second = secondInstallation(chat, app);
    if (second === undefined) return apiError(404, 'There is no second app in this chat');
    tenant.chats.uninstall(chat.id, second.id);
    return { status: 200, body: {} };
  });
}

type Installed = { readonly chat: Chat; readonly installation: Installation; readonly received: Received };

function withInstallation(
  { tenant, app }: SandboxParts,
  handle: (installed: Installed) => Answer | Promise<Answer>,
): Endpoint {
  return withChat(tenant, (chat, received) => {
    const installation = installedBot(chat, app.botId);
    if (installation === undefined) return apiError(404, `${app.name} is not installed in this chat`);
    return handle({ chat, installation, received });
  });
}
