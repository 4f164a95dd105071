// How fast the other side has answered lately at best, for telling when it has counted a call.

export type RoundTrips = {
  readonly note: (ms: number) => void;
  /** How long before its answer a call was counted for certain. */
  readonly countedBeforeMs: () => number;
};

/** So many answers have to be known, and are: the first ones carry sign-in and handshakes, which later ones do not. */
const needed = 20;
const remembered = 200;

/**
 * A call is counted on Microsoft's side somewhere between its sending and its answer, and nobody tells us when. Half of the
 * fastest way there and back is taken as certainly on the way to and fro, even if the next call is faster than any before:
 * so much earlier than its answer a call counts. What Microsoft takes longer costs quota, and that is not little where it
 * is slow: with answers after a second 5 calls/s become about 3.5, because a call that was counted at the end of that
 * second must not be followed too early.
 */
export function createRoundTrips(): RoundTrips {
  const latest: number[] = [];
  return {
    note(ms) {
      latest.push(ms);
      if (latest.length > remembered) latest.shift();
    },
    countedBeforeMs: () => (latest.length < needed ? 0 : Math.min(...latest) / 2),
  };
}

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
