// How long something is tried again before it is given up.

const hour = 60 * 60;

/** As long as Microsoft may be out of order, and no longer than news is news. */
const patienceSeconds = 24 * hour;

/** `ageSeconds`: since it was first tried, by the clock of the database. */
export function isTooOld(ageSeconds: number): boolean {
  return ageSeconds > patienceSeconds;
}

/** Each attempt waits twice as long as the one before: what waits for its turn for long has not been tried for long. */
export function soFarSeconds(attempts: number): number {
  return 2 ** Math.max(0, attempts - 1);
}
