// Decides what may be sent now: as early as the budgets allow, and never earlier.
import type { BudgetQuestion, BudgetState } from '../../storage/spentCalls.ts';
import type { Buckets } from './buckets.ts';

/** Something to be sent, the calls it takes, and what they draw from. */
export type Asking = { readonly calls: number; readonly buckets: Buckets };

export type Admission<A> = {
  readonly admitted: readonly A[];
  /** When the first of those that have to wait may be sent, in milliseconds since 1970, if nothing else is sent before. */
  readonly next: number | undefined;
  /** The names of those budgets that had no room for something that was asked. */
  readonly usedUp: ReadonlySet<string>;
};

/** What has to be known of the budgets: one question for each window of each of them. */
export function questionsFor(askings: readonly Asking[]): readonly BudgetQuestion[] {
  const buckets = new Map(askings.flatMap((asking) => asking.buckets.map((bucket) => [bucket.name, bucket])));
  const wanted = new Map<string, number>();
  for (const { calls, buckets: drawn } of askings)
    for (const { name } of drawn) wanted.set(name, (wanted.get(name) ?? 0) + calls);
  return Array.from(buckets.values()).flatMap(({ name: bucket, windows }): readonly BudgetQuestion[] => {
    if (windows.length === 0) return [{ bucket, calls: 0, seconds: 0, wanted: 0 }];
    return windows.map((window) => ({ bucket, ...window, wanted: Math.min(window.calls, wanted.get(bucket) ?? 0) }));
  });
}

/** In the order given; whoever has to wait is in nobody's way who need not. */
export function admit<A extends Asking>(
  askings: Iterable<A>,
  { now, states, atMost }: { readonly now: number; readonly states: readonly BudgetState[]; readonly atMost: number },
): Admission<A> {
  const budgets = Map.groupBy(states, ({ bucket }) => bucket);
  const taken = new Map<string, number>();
  const admitted: A[] = [];
  const usedUp = new Set<string>();
  let next: number | undefined;

  function freeAt({ calls, buckets }: Asking): number {
    const times = buckets.flatMap(({ name }) =>
      (budgets.get(name) ?? []).map((state) => {
        const at = openAt(state, { more: (taken.get(name) ?? 0) + calls, now });
        if (at > now) usedUp.add(name);
        return at;
      }),
    );
    return Math.max(...times);
  }

  for (const asking of askings) {
    if (admitted.length >= atMost) break;
    const at = freeAt(asking);
    if (at > now) {
      next = Math.min(next ?? Infinity, at);
      continue;
    }
    admitted.push(asking);
    for (const { name } of asking.buckets) taken.set(name, (taken.get(name) ?? 0) + asking.calls);
  }
  return { admitted, next, usedUp };
}

/** When so many more calls fit into a window. */
function openAt(
  { calls, seconds, wanted, inTheWay, closedUntil = 0 }: BudgetState,
  { more, now }: { more: number; now: number },
) {
  if (calls === 0) return closedUntil;
  const windowMs = seconds * 1000;
  // More than a window takes at once can only follow what is sent now.
  if (more > calls) return now + windowMs;
  const before = inTheWay[wanted - more];
  // A call that is under way counts from later than now; it may be answered at any moment, but not before.
  return Math.max(closedUntil, before === undefined ? 0 : Math.min(before, now) + windowMs);
}
