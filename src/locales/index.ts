// The languages that there are, and the choice among them.
import { en } from './en.ts';

export type Sentences = typeof en;

/** `language` is a BCP 47 tag as Teams sends it; what is not translated is English. */
export function sentencesFor(_language: string | undefined): Sentences {
  return en;
}
