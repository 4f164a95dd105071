// French: how often something happens again, which no span can say: "toutes les heures", "tous les 2 jours".
import { wordingOf } from '../wording.ts';

const { count } = wordingOf('fr');

const day = 24 * 60;
const week = 7 * day;

/** In the largest unit that fits without a rest: an hour and a half is 90 minutes. */
export function rhythm(minutes: number): string {
  if (minutes % week === 0)
    return count(minutes / week, { one: 'toutes les semaines', other: 'toutes les {n} semaines' });
  if (minutes % day === 0) return count(minutes / day, { one: 'tous les jours', other: 'tous les {n} jours' });
  if (minutes % 60 === 0) return count(minutes / 60, { one: 'toutes les heures', other: 'toutes les {n} heures' });
  return count(minutes, { one: 'toutes les minutes', other: 'toutes les {n} minutes' });
}
