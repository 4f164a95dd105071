// A value that is asked for again and again while a component is shown, for what changes by the mere passing of time.
import { useEffect, useState } from 'preact/hooks';

type Polled<T> = { readonly value: T | null; readonly askNow: () => void };

/** `ask` must stay the same function; a failure keeps the last value, for the page tells of a lost sandbox elsewhere. */
export function usePolled<T>(ask: () => Promise<T>, everyMs: number): Polled<T> {
  const [value, setValue] = useState<{ readonly of: T } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = true;
    async function go(): Promise<void> {
      const answer = await ask().catch(() => null);
      if (!shown) return;
      if (answer !== null) setValue({ of: answer });
      timer = setTimeout(() => void go(), everyMs);
    }
    void go();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [ask, everyMs, round]);
  return { value: value?.of ?? null, askNow: () => setRound((count) => count + 1) };
}
