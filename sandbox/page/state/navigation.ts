// The route as a store that the browser's address and its back button follow.
import { readRoute, routeHref } from '../rules/route.ts';
import type { Route } from '../rules/route.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

export type Navigation = { readonly route: Store<Route>; go(change: Partial<Route>): void };

export function createNavigation(): Navigation {
  const route = createStore(readRoute(location.href));
  window.addEventListener('popstate', () => route.update(() => readRoute(location.href)));
  return {
    route,
    go(change) {
      // A new object even for the same place: opening a feed item twice highlights its card twice.
      const next = { ...route.get(), ...change };
      const href = routeHref(next);
      if (href !== location.pathname + location.search) history.pushState(null, '', href);
      route.update(() => next);
    },
  };
}
