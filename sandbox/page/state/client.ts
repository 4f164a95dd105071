// The parts of the page that outlive a redraw, put together once and handed to every component.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createApi } from '../api/client.ts';
import type { Api } from '../api/client.ts';
import { createCardSessions } from './cardSessions.ts';
import type { CardSessions } from './cardSessions.ts';
import { createDialogs } from './dialogs.ts';
import type { Dialogs } from './dialogs.ts';
import { createNavigation } from './navigation.ts';
import type { Navigation } from './navigation.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { createSync } from './sync.ts';
import type { Sync } from './sync.ts';
import { createToasts } from './toasts.ts';
import type { Toasts } from './toasts.ts';
import { emptyWorld } from './world.ts';
import type { World } from './world.ts';

export type Client = {
  readonly api: Api;
  readonly world: Store<World>;
  readonly navigation: Navigation;
  readonly sync: Sync;
  readonly cards: CardSessions;
  readonly dialogs: Dialogs;
  readonly toasts: Toasts;
  /** Does something through the API; a failure becomes a toast, and the world is fetched again either way. */
  readonly act: (what: () => Promise<unknown>) => Promise<void>;
};

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientContext around the component');
  return client;
}

export function createClient(): Client {
  const api = createApi('/sandbox/api');
  const world = createStore<World>(emptyWorld);
  const navigation = createNavigation();
  const sync = createSync({ api, world, route: navigation.route });
  const cards = createCardSessions(api);
  const dialogs = createDialogs(api);
  const toasts = createToasts({ world, route: navigation.route });
  async function act(what: () => Promise<unknown>): Promise<void> {
    try {
      await what();
    } catch (error) {
      toasts.problem(error);
    } finally {
      sync.refresh();
    }
  }
  return { api, world, navigation, sync, cards, dialogs, toasts, act };
}
