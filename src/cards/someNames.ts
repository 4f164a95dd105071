// The names of people for a sentence, which few can be and a hundred must not.
import type { Sentences } from '../locales/index.ts';

/** All names, or the first ones and how many others there are: at most `most` in all. */
export function someNames(names: readonly string[], sentences: Sentences, most = 5): readonly string[] {
  if (names.length <= most) return names;
  const shown = names.slice(0, most - 1);
  return [...shown, sentences.others(names.length - shown.length)];
}
