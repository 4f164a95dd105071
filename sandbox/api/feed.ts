// /people/{id}/feed: one person's activity feed.
import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import { apiError } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withPerson } from './withChat.ts';

/** GET: newest first. */
export function feedEndpoint({ tenant }: SandboxParts): Endpoint {
  return (received) =>
    withPerson({ tenant, objectId: parameter(received, 'objectId') }, ({ objectId }) => ({
      status: 200,
      body: { items: tenant.feed.itemsOf(objectId) },
    }));
}

/** POST …/{itemId}/read. */
export function markReadEndpoint({ tenant }: SandboxParts): Endpoint {
  return (received) =>
    withPerson({ tenant, objectId: parameter(received, 'objectId') }, ({ objectId, name }) => {
      const itemId = parameter(received, 'itemId');
      if (tenant.feed.markRead(objectId, itemId)) return { status: 200, body: {} };
      return apiError(404, `There is no item ${itemId} in the feed of ${name}`);
    });
}
