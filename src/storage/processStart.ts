// When a process of this machine was started: its number alone may be another's by now.
import { readFileSync } from 'node:fs';

/** In the system's own words, to be compared as they are; undefined where no such process works, or the system does not say. */
export function processStart(pid: number): string | undefined {
  try {
    // proc(5): the name, in brackets, may hold anything; the 3rd field is the state, the 22nd the time in ticks since boot.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (state === 'Z' || ticks === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}
