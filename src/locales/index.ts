// The languages that there are, and the choice among them.
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Sentences } from './sentences.ts';

export type { Sentences } from './sentences.ts';

const languages: ReadonlyMap<string, Sentences> = new Map([
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['ja', ja],
]);

/** `tag` is a BCP 47 tag as Teams sends it, such as `en-US`; what is not translated is English. */
export function sentencesFor(tag: string | undefined): Sentences {
  const [language = ''] = tag?.toLowerCase().split('-') ?? [];
  return languages.get(language) ?? en;
}
