// How somebody reads whose language and time zone may be known, but not when.
import type { Reader } from '../cards/refusalSentence.ts';
import { sentencesFor } from '../cards/sentences.ts';
import { sayMoment } from '../cards/when.ts';

/** Times are told with their date, for what a job sends is read sooner or later; without a known zone in UTC, and they say so. */
export function readerIn(language: string | undefined, timeZone?: string): Reader {
  const sentences = sentencesFor(language);
  const place = { language: sentences.language, timeZone };
  return { sentences, when: (at) => sayMoment(at, place) };
}
