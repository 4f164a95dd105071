// A value that can be watched: all the state handling this page needs.
import { useEffect, useState } from 'preact/hooks';

export type Store<T> = {
  get(): T;
  update(change: (value: T) => T): void;
  subscribe(listener: () => void): () => void;
};

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    update(change) {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value, redrawing the component at every change. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState<{ of: T }>({ of: store.get() });
  useEffect(() => {
    const take = () => setValue({ of: store.get() });
    take();
    return store.subscribe(take);
  }, [store]);
  return value.of;
}
