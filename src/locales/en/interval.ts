// English: how often something happens again: "hour", "2 days", as in "every hour".
import { wordingOf } from '../wording.ts';

const { span } = wordingOf('en');

/** A single unit is not counted. */
export function interval(minutes: number): string {
  return span(minutes).replace(/^1\s+(?=\p{L}+$)/u, '');
}
