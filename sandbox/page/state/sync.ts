// Keeps the world fresh: fetches what is shown, again at every change the sandbox announces.
import type { Api } from '../api/client.ts';
import type { Route } from '../rules/route.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

export type Sync = { start(): void; refresh(): void };

const reconnectAfterMs = 1_000;

export function createSync({ api, world, route }: { api: Api; world: Store<World>; route: Store<Route> }): Sync {
  let running: Promise<void> | undefined;
  let announced = 0;

  function setConnection(connection: World['connection']): void {
    world.update((known) => (known.connection === connection ? known : { ...known, connection }));
  }

  /** Fetches until nothing was announced meanwhile, so that a burst of changes costs two rounds and not twenty. */
  async function catchUp(): Promise<void> {
    try {
      for (let seen = -1; seen !== announced;) {
        seen = announced;
        await fetchShown({ api, world, route: route.get() });
      }
      setConnection('live');
    } catch (error) {
      console.error(error);
      setConnection('lost');
    }
  }

  function refresh(): void {
    announced += 1;
    running ??= catchUp().finally(() => {
      running = undefined;
    });
  }

  function listen(): void {
    const events = new EventSource(api.eventsUrl);
    events.onopen = refresh;
    events.onmessage = refresh;
    events.onerror = () => {
      setConnection('lost');
      // The browser reconnects by itself except after a refusal, such as a proxy's 502.
      if (events.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, reconnectAfterMs);
    };
  }

  return {
    refresh,
    start() {
      route.subscribe(refresh);
      listen();
      refresh();
    },
  };
}

async function fetchShown({ api, world, route }: { api: Api; world: Store<World>; route: Route }): Promise<void> {
  const sandbox = await api.state();
  const viewer = route.as ?? sandbox.people[0]?.objectId;
  const chats = sandbox.chats.filter(({ id, memberIds }) => id === route.chatId || memberIds.includes(viewer ?? ''));
  const panel = route.view === 'sandbox';
  const [messages, feeds, exchanges, faults] = await Promise.all([
    Promise.all(chats.map(async ({ id }) => [id, (await api.messages(id)).messages] as const)),
    Promise.all(sandbox.people.map(async ({ objectId }) => [objectId, (await api.feed(objectId)).items] as const)),
    panel ? api.wire().then((answer) => answer.exchanges) : null,
    panel ? api.faults().then((answer) => answer.faults) : null,
  ]);
  world.update((known) => ({
    ...known,
    sandbox,
    messages: { ...known.messages, ...Object.fromEntries(messages) },
    feeds: Object.fromEntries(feeds),
    exchanges: exchanges ?? known.exchanges,
    faults: faults ?? known.faults,
  }));
}
