// Random numbers that are the same in every run, so that runs can be compared.

/** A function that gives whole numbers from 0 to `below` - 1 (mulberry32, by Tommy Ettinger, public domain). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return function random(below) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
