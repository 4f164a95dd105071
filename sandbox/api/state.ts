// GET /state: the tenant, the app, the product, people and chats at one glance.
import type { Endpoint } from '../http/endpoint.ts';
import type { Product } from '../product.ts';
import { installedBot, secondInstallation } from '../tenant/chat.ts';
import type { SandboxParts } from './sandboxParts.ts';

/** Everything the page's frame shows. */
export function stateEndpoint({ changes, tenant, app, product }: SandboxParts): Endpoint {
  return () => ({
    status: 200,
    body: {
      revision: changes.revision(),
      tenant: { id: tenant.id, name: tenant.name },
      app: {
        botId: app.botId,
        name: app.name,
        version: app.version,
        catalogueId: app.catalogueId,
        permissions: app.resourceSpecificPermissions,
        commands: app.commands,
        extensionCommands: app.extensionCommands,
        translations: Object.fromEntries(
          Object.entries(app.translations).map(([tag, { commands, extensionCommands }]) => [
            tag,
            { commands, extensionCommands },
          ]),
        ),
      },
      product: productState(product),
      people: tenant.people,
      chats: tenant.chats.all().map((chat) => {
        const installed = installedBot(chat, app.botId);
        return {
          id: chat.id,
          kind: chat.kind,
          name: chat.name,
          memberIds: chat.memberIds,
          app: installed === undefined ? null : { version: installed.app.version, grants: installed.grants },
          secondApp: secondInstallation(chat, app) !== undefined,
          targetedMessages: chat.targetedMessages,
          lastMessageAt: chat.messages.at(-1)?.createdAt ?? null,
        };
      }),
    },
  });
}

/** The product as the page shows it. */
export function productState(product: Product) {
  return { status: product.status(), pid: product.pid(), url: product.url };
}
