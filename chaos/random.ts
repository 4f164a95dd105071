// Random choices that are the same for the same seed, as far as the order in which they are asked for is the same.

export type Random = {
  /** A whole number from 0 to `end` - 1. */
  readonly below: (end: number) => number;
  /** From `from` to below `to`. */
  readonly between: (from: number, to: number) => number;
  /** True in this share of cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** So many different ones, in a random order. */
  readonly some: <T>(choices: readonly T[], count: number) => readonly T[];
  /** A generator of its own for somebody whose timing is not to change what others get. */
  readonly fork: () => Random;
};

/** Mulberry32, by Tommy Ettinger, public domain. */
export function createRandom(seed: number): Random {
  let state = seed | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (end: number) => Math.floor(next() * end);

  function pick<T>(choices: readonly T[]): T {
    const index = below(choices.length);
    const choice = choices.slice(index, index + 1);
    for (const one of choice) return one;
    throw new Error('There is nothing to pick from');
  }

  function some<T>(choices: readonly T[], count: number): readonly T[] {
    const shuffled = choices.map((choice) => ({ choice, rank: next() })).sort((a, b) => a.rank - b.rank);
    return shuffled.slice(0, count).map(({ choice }) => choice);
  }

  return {
    below,
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    pick,
    some,
    fork: () => createRandom(below(2 ** 31)),
  };
}
