// What the bots under test have sent to Microsoft's side, counted by kind.
import { z } from 'zod';

const arrivals = z.object({ count: z.number(), lastAt: z.number() }).readonly();

/**
 * `posts` and `updates` are cards and messages at the connector, `feeds` feed notifications, `members` roster reads.
 * `lastAt` is when the last one was there with its whole body, by the benchmark's clock.
 */
export const trafficShape = z
  .object({ posts: arrivals, updates: arrivals, feeds: arrivals, members: arrivals })
  .readonly();

export type Traffic = z.infer<typeof trafficShape>;
export type TrafficKind = keyof Traffic;
export const trafficKinds = ['posts', 'updates', 'feeds', 'members'] as const satisfies readonly TrafficKind[];
/** How many of each kind; of a kind that is left out nothing is said. */
export type Counts = Readonly<Partial<Record<TrafficKind, number>>>;

const none = { count: 0, lastAt: 0 };
export const noTraffic: Traffic = { posts: none, updates: none, feeds: none, members: none };

/** Whether so many of each kind, or more, have arrived. */
export function hasReached(traffic: Traffic, wanted: Counts): boolean {
  return trafficKinds.every((kind) => traffic[kind].count >= (wanted[kind] ?? 0));
}

/** Whether exactly so many have arrived of the kinds that are named. */
export function isExactly(traffic: Traffic, wanted: Counts): boolean {
  return trafficKinds.every((kind) => wanted[kind] === undefined || traffic[kind].count === wanted[kind]);
}

export function countsOf(traffic: Traffic): Counts {
  return Object.fromEntries(trafficKinds.map((kind) => [kind, traffic[kind].count]));
}

/** Of the kinds that `more` names: so many, after `traffic`. */
export function after(traffic: Traffic, more: Counts): Counts {
  return eachNamed(more, (kind, added) => traffic[kind].count + added);
}

export function times(counts: Counts, factor: number): Counts {
  return eachNamed(counts, (_, count) => count * factor);
}

/** How many calls it takes from `traffic` to `wanted`. */
export function missing(traffic: Traffic, wanted: Counts): number {
  return total(eachNamed(wanted, (kind, count) => count - traffic[kind].count));
}

function total(counts: Counts): number {
  return trafficKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

function eachNamed(counts: Counts, change: (kind: TrafficKind, count: number) => number): Counts {
  return Object.fromEntries(
    trafficKinds.flatMap((kind) => {
      const count = counts[kind];
      return count === undefined ? [] : [[kind, change(kind, count)]];
    }),
  );
}
