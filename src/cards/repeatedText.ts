// What is said to somebody who asks for the same item twice within a minute.
import type { Sentences } from '../locales/index.ts';
import { reference } from './reference.ts';

/** The item has no number while the request waits for the chat's member list. */
export function repeatedText(
  { number, secondsAgo }: { readonly number?: number; readonly secondsAgo: number },
  { reply }: Sentences,
): string {
  return number === undefined ? reply.repeatedWaits(secondsAgo) : reply.repeated(reference({ number }), secondsAgo);
}
