// The waiting of a loop, which ends when the test says so.

export type SteppedWait = {
  /** What the loop is given to wait by. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Waits until the loop does, lets it go on, and tells for how many milliseconds it meant to wait. */
  readonly pass: () => Promise<number>;
  /** The same, without letting it go on. */
  readonly paused: () => Promise<number>;
};

export function createSteppedWait(): SteppedWait {
  let waiting = Promise.withResolvers<{ ms: number; end: () => void }>();
  return {
    wait(ms, signal) {
      const ended = Promise.withResolvers<undefined>();
      const end = () => {
        ended.resolve(undefined);
      };
      if (signal.aborted) end();
      signal.addEventListener('abort', end);
      waiting.resolve({ ms, end });
      return ended.promise;
    },
    async pass() {
      const { ms, end } = await waiting.promise;
      waiting = Promise.withResolvers();
      end();
      return ms;
    },
    paused: async () => (await waiting.promise).ms,
  };
}
