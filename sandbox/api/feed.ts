// /people/{id}/feed: one person's activity feed.
import { pickLanguage } from '../app/pickLanguage.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import type { FeedItem } from '../tenant/feed.ts';
import { apiError } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withPerson } from './withChat.ts';

/** GET: newest first, in the person's language. */
export function feedEndpoint({ tenant }: SandboxParts): Endpoint {
  return (received) =>
    withPerson({ tenant, objectId: parameter(received, 'objectId') }, ({ objectId, locale }) => ({
      status: 200,
      body: { items: tenant.feed.itemsOf(objectId).map((item) => inLanguageOf(locale, item)) },
    }));
}

function inLanguageOf(locale: string, { translations, ...item }: FeedItem): Omit<FeedItem, 'translations'> {
  const tag = pickLanguage(Object.keys(translations), locale);
  return { ...item, text: (tag === undefined ? undefined : translations[tag]) ?? item.text };
}

/** GET …/calls: every accepted call that rang this person, oldest first, those that were replaced since too. */
export function feedCallsEndpoint({ tenant }: SandboxParts): Endpoint {
  return (received) =>
    withPerson({ tenant, objectId: parameter(received, 'objectId') }, ({ objectId }) => {
      const newest = new Set(tenant.feed.itemsOf(objectId).map(({ callId }) => callId));
      const calls = tenant.feed.callsOf(objectId).map((call) => ({ ...call, replaced: !newest.has(call.callId) }));
      return { status: 200, body: { calls } };
    });
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
