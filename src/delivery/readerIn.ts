// How somebody reads whose language is known, or nobody's in particular, but not when nor in which time zone.
import type { Reader } from '../cards/refusalSentence.ts';
import { sentencesFor } from '../cards/sentences.ts';
import { sayMoment } from '../cards/when.ts';

/** Times are told with their date, for what a job sends is read sooner or later; in UTC, and they say so. */
export function readerIn(language: string | undefined): Reader {
  const sentences = sentencesFor(language);
  const place = { language: sentences.language, timeZone: undefined };
  return { sentences, when: (at) => sayMoment(at, place) };
}
