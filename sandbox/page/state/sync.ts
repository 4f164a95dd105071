// Keeps the world fresh: fetches what is shown, again at every change the sandbox announces.
import type { Api } from '../api/client.ts';
import type { Route } from '../rules/route.ts';
import { mergeExchanges } from '../rules/mergeExchanges.ts';
import type { Store } from './store.ts';
import { emptyWorld } from './world.ts';
import type { World } from './world.ts';

type WirePart = Pick<World, 'exchanges' | 'wireRevision'>;

export type Sync = { start(): void; refresh(): void };

const reconnectAfterMs = 1_000;
/** Between two rounds in a burst of changes: more often nobody can look. */
const pauseMs = 150;

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
        if (seen !== -1) await new Promise((resolve) => setTimeout(resolve, pauseMs));
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
  const panel = route.view === 'sandbox';
  const chats = panel
    ? []
    : sandbox.chats.filter(({ id, memberIds }) => id === route.chatId || memberIds.includes(viewer ?? ''));
  const [messages, feeds, wire, faults] = await Promise.all([
    Promise.all(chats.map(async ({ id }) => [id, (await api.messages(id)).messages] as const)),
    Promise.all(sandbox.people.map(async ({ objectId }) => [objectId, (await api.feed(objectId)).items] as const)),
    panel ? fetchWire(api, world.get()) : null,
    panel ? api.faults().then((answer) => answer.faults) : null,
  ]);
  world.update((known) => ({
    ...known,
    sandbox,
    messages: { ...known.messages, ...Object.fromEntries(messages) },
    feeds: Object.fromEntries(feeds),
    ...wire,
    faults: faults ?? known.faults,
  }));
}

/** Fetches what is new in the wire log; all of it after the sandbox was started anew and counts from the beginning. */
async function fetchWire(api: Api, { exchanges, wireRevision }: World): Promise<WirePart> {
  const answer = await api.wire(wireRevision);
  if (answer.revision < wireRevision) return await fetchWire(api, emptyWorld);
  return { exchanges: mergeExchanges(exchanges ?? [], answer.exchanges), wireRevision: answer.revision };
}
