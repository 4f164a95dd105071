// The few things that show up by themselves: a feed item that has just rung, an action that failed.
import type { FeedItem } from '../api/shapes.ts';
import { newlyRung } from '../rules/feedText.ts';
import type { Route } from '../rules/route.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

export type Toast =
  | { readonly id: number; readonly kind: 'feed'; readonly item: FeedItem }
  | { readonly id: number; readonly kind: 'problem'; readonly text: string };

export type Toasts = {
  readonly store: Store<readonly Toast[]>;
  problem(error: unknown): void;
  dismiss(id: number): void;
};

const shownForMs = 7_000;

export function createToasts({ world, route }: { world: Store<World>; route: Store<Route> }): Toasts {
  const store = createStore<readonly Toast[]>([]);
  let lastId = 0;
  let seen = world.get();

  function dismiss(id: number): void {
    store.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  function show(toast: Toast): void {
    store.update((toasts) => [...toasts.slice(-2), toast]);
    setTimeout(() => dismiss(toast.id), shownForMs);
  }

  world.subscribe(() => {
    const before = seen;
    seen = world.get();
    const viewer = route.get().as ?? seen.sandbox?.people[0]?.objectId ?? '';
    for (const item of newlyRung(before.feeds[viewer], seen.feeds[viewer] ?? [])) {
      show({ id: ++lastId, kind: 'feed', item });
    }
  });

  return {
    store,
    dismiss,
    problem: (error) =>
      show({ id: ++lastId, kind: 'problem', text: error instanceof Error ? error.message : String(error) }),
  };
}
