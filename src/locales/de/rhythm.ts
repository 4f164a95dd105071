// German: how often something happens again, which no span can say: "stündlich", "alle 2 Tage".
import { wordingOf } from '../wording.ts';

const { count } = wordingOf('de');

const day = 24 * 60;
const week = 7 * day;

/** In the largest unit that fits without a rest: an hour and a half is 90 minutes. */
export function rhythm(minutes: number): string {
  if (minutes % week === 0) return count(minutes / week, { one: 'wöchentlich', other: 'alle {n} Wochen' });
  if (minutes % day === 0) return count(minutes / day, { one: 'täglich', other: 'alle {n} Tage' });
  if (minutes % 60 === 0) return count(minutes / 60, { one: 'stündlich', other: 'alle {n} Stunden' });
  return count(minutes, { one: 'jede Minute', other: 'alle {n} Minuten' });
}
