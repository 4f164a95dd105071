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
/** How many of each kind; a kind left out is none. */
export type Counts = Readonly<Partial<Record<TrafficKind, number>>>;

const none = { count: 0, lastAt: 0 };
export const noTraffic: Traffic = { posts: none, updates: none, feeds: none, members: none };

/** Whether so many of each kind, or more, have arrived. */
export function hasReached(traffic: Traffic, wanted: Counts): boolean {
  return kinds.every((kind) => traffic[kind].count >= (wanted[kind] ?? 0));
}

export function countsOf(traffic: Traffic): Counts {
  return each((kind) => traffic[kind].count);
}

export function plus(counts: Counts, more: Counts): Counts {
  return each((kind) => (counts[kind] ?? 0) + (more[kind] ?? 0));
}

export function times(counts: Counts, factor: number): Counts {
  return each((kind) => (counts[kind] ?? 0) * factor);
}

export function total(counts: Counts): number {
  return kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

const kinds = ['posts', 'updates', 'feeds', 'members'] as const satisfies readonly TrafficKind[];

function each(count: (kind: TrafficKind) => number): Counts {
  return { posts: count('posts'), updates: count('updates'), feeds: count('feeds'), members: count('members') };
}
