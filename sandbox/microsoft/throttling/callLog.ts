// The moments of one caller's calls, kept as long as the longest window looks back.

export type CallLog = {
  add(atMs: number): void;
  /** How many calls came later than this moment. */
  countAfter(atMs: number): number;
  /** When the n-th newest call came; 1 is the newest. */
  newest(n: number): number | undefined;
};

/** An empty log; the moments it is given never go back. */
export function createCallLog(keptMs: number): CallLog {
  let moments: number[] = [];

  /** Index of the first call later than this moment: the moments are in order, so halving finds it. */
  function firstAfter(atMs: number): number {
    let [low, high] = [0, moments.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((moments[middle] ?? 0) > atMs) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    add(atMs) {
      moments.push(atMs);
      const old = firstAfter(atMs - keptMs);
      // Dropping half at a time keeps each call cheap however many there are.
      if (old > moments.length / 2) moments = moments.slice(old);
    },
    countAfter: (atMs) => moments.length - firstAfter(atMs),
    newest: (n) => moments.at(-n),
  };
}
