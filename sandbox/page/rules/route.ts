// The page's address: who one is, and what one looks at. Two windows with two addresses are two people.
import { readDeepLink } from './deepLink.ts';

export type View = 'activity' | 'chat' | 'sandbox';
export type Section = 'product' | 'chats' | 'faults' | 'throttling' | 'wire';

export type Route = {
  readonly as: string | null;
  readonly view: View;
  readonly chatId: string | null;
  readonly messageId: string | null;
  readonly section: Section | null;
};

const sections: readonly Section[] = ['product', 'chats', 'faults', 'throttling', 'wire'];

export function readRoute(href: string): Route {
  const url = new URL(href);
  const query = url.searchParams;
  const link = readDeepLink(href, url.origin);
  const view = query.get('view');
  return {
    as: query.get('as'),
    view: view === 'activity' || view === 'sandbox' ? view : 'chat',
    chatId: link?.chatId ?? query.get('chat'),
    messageId: link?.messageId ?? query.get('message'),
    section: sections.find((section) => section === query.get('section')) ?? null,
  };
}

/** The address of a route, relative to the page's origin. */
export function routeHref(route: Route): string {
  const query = new URLSearchParams();
  if (route.as) query.set('as', route.as);
  if (route.view !== 'chat') query.set('view', route.view);
  if (route.chatId) query.set('chat', route.chatId);
  if (route.messageId) query.set('message', route.messageId);
  if (route.section) query.set('section', route.section);
  const search = query.toString();
  return search ? `/?${search}` : '/';
}
