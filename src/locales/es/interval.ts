// Spanish: how often something happens again: "hora", "2 días", as in "cada hora".
import { wordingOf } from '../wording.ts';

const { span } = wordingOf('es');

/** A single unit is not counted. */
export function interval(minutes: number): string {
  return span(minutes).replace(/^1\s+(?=\p{L}+$)/u, '');
}
