// The names of people for a sentence, which few can be and a hundred must not.
import type { Sentences } from '../locales/index.ts';

const most = 5;

/** All names, or the first ones and how many others there are. */
export function someNames(names: readonly string[], { others }: Sentences): readonly string[] {
  if (names.length <= most) return names;
  const shown = names.slice(0, most - 1);
  return [...shown, others(names.length - shown.length)];
}
