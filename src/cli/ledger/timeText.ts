// A time as the lists of the command line show it.

/** To the second, in UTC. */
export function timeText(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
