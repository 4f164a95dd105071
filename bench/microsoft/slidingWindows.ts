// Enforces limits as sliding windows: a call is taken if with it no stretch of time holds more calls than it may.
import type { Limit, Window } from './limits.ts';

export type SlidingWindows = {
  /**
   * Takes the call, or says in how many milliseconds it would be taken. One that is refused does not count: that is the
   * mild reading, for Microsoft says that throttled calls count against the usage too.
   */
  readonly take: (limits: readonly Limit[], now: number) => number;
};

export function createSlidingWindows(): SlidingWindows {
  const taken = new Map<string, number[]>();

  function timesOf({ key, windows }: Limit, now: number): number[] {
    const longest = Math.max(...windows.map(({ seconds }) => seconds));
    const times = taken.get(key) ?? [];
    const firstThatCounts = times.findIndex((at) => at > now - longest * 1000);
    times.splice(0, firstThatCounts === -1 ? times.length : firstThatCounts);
    taken.set(key, times);
    return times;
  }

  return {
    take(limits, now) {
      const wait = Math.max(0, ...limits.map((limit) => longestWait(timesOf(limit, now), limit.windows, now)));
      if (wait === 0) for (const limit of limits) timesOf(limit, now).push(now);
      return wait;
    },
  };
}

function longestWait(times: readonly number[], windows: readonly Window[], now: number): number {
  return Math.max(
    ...windows.map(({ calls, seconds }) => {
      // The call that must have left the window before another one is taken.
      const inTheWay = times.at(-calls);
      return inTheWay === undefined ? 0 : Math.max(0, inTheWay + seconds * 1000 - now);
    }),
  );
}
