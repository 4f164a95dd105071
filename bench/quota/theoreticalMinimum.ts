// The shortest time in which Graph's limits let so many feed notifications go out.
import type { Window } from '../microsoft/limits.ts';

/**
 * Seconds between the first and the last call. With 5 in any stretch of one second, the first five go out at 0 s, the
 * next five at 1 s, and so on: the n-th call (counted from 0) at n / 5, rounded down. Of several limits the strictest counts.
 */
export function theoreticalMinimumSeconds(
  callsOfEachTenant: readonly number[],
  limits: { readonly perTenant: readonly Window[]; readonly inAll: readonly Window[] },
): number {
  const inAll = callsOfEachTenant.reduce((sum, calls) => sum + calls, 0);
  return Math.max(
    ...callsOfEachTenant.map((calls) => secondsFor(calls, limits.perTenant)),
    secondsFor(inAll, limits.inAll),
  );
}

function secondsFor(calls: number, windows: readonly Window[]): number {
  if (calls === 0) return 0;
  return Math.max(0, ...windows.map((window) => Math.floor((calls - 1) / window.calls) * window.seconds));
}
