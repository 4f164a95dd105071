// How fast the other side has answered lately at best, for telling when it has counted a call.

export type RoundTrips = { readonly note: (ms: number) => void; readonly fastestMs: () => number };

const remembered = 50;

/** The same call, which notes how long its answer took. */
export function timed<A extends readonly unknown[], R>(
  trips: RoundTrips,
  call: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    const sentAt = performance.now();
    const answer = await call(...args);
    trips.note(performance.now() - sentAt);
    return answer;
  };
}

/**
 * A call is counted on Microsoft's side somewhere between its sending and its answer. Taking the fastest way there and
 * back from the moment of the answer gives the latest time that it can have been counted, as far as the next call, which
 * takes no less time to arrive, is concerned: so a slow answer costs no quota, and no call comes too early.
 */
export function createRoundTrips(): RoundTrips {
  let latest: readonly number[] = [];
  return {
    note(ms) {
      latest = [...latest, ms].slice(-remembered);
    },
    fastestMs: () => (latest.length === 0 ? 0 : Math.min(...latest)),
  };
}
