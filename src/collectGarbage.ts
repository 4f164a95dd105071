// Gives back the memory that loading the program has left behind: V8 would wait for more garbage, in a quiet process for days.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

/** `gc` as Node gives it with `--expose-gc`; "last-resort" also gives back what V8 keeps for growing again. */
const collector = z.custom<(options: { type: 'major'; flavor: 'last-resort' }) => void>(
  (gc) => typeof gc === 'function',
);

/** Stops the world for about a tenth of a second. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  collector.parse(runInNewContext('gc'))({ type: 'major', flavor: 'last-resort' });
}
