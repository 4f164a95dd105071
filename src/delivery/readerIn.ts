// How somebody reads whose language is known, or nobody's in particular, but whose time zone is not.
import type { Reader } from '../cards/refusalSentence.ts';
import { sentencesFor } from '../cards/sentences.ts';
import { sayWhen } from '../cards/when.ts';

/** Times are told in UTC and say so. */
export function readerIn(language: string | undefined, now: Date): Reader {
  const sentences = sentencesFor(language);
  return { sentences, when: (at) => sayWhen(at, { language: sentences.language, timeZone: undefined, now }) };
}
