// Dates that chrono does not know, written out so that it does: "1.12." in German, 来週の月曜日 in Japanese.
import type { IANAZone } from 'luxon';
import type { WallTime } from './zone.ts';
import { day, wallTimeAt } from './zone.ts';

type Place = { readonly now: Date; readonly zone: IANAZone; readonly language: string | undefined };

/** The date with which a text begins takes `length` characters; the first of `writings` that lies ahead is meant. */
export type WholeDate = { readonly length: number; readonly writings: readonly string[] };

const dayAndMonth = /^(?<lead>(?:am|bis(?: zum)?|vor dem)\s+)?(?<date>\d{1,2}\.\s?\d{1,2}\.)(?!\s?\d{4}(?!\d)|\d)/i;
const dayOfNextWeek = /^来週の?(?<weekday>[月火水木金土日])曜日?/;

export function wholeDate(text: string, { now, zone, language }: Place): WholeDate | undefined {
  const today = wallTimeAt(now, zone);
  if (language?.startsWith('de')) return withYear(text, today);
  return language?.startsWith('ja') ? inNextWeek(text, today) : undefined;
}

function withYear(text: string, today: WallTime): WholeDate | undefined {
  const found = dayAndMonth.exec(text);
  const date = found?.groups?.['date'];
  if (!found || date === undefined) return undefined;
  const year = new Date(today).getUTCFullYear();
  const written = `${found.groups?.['lead'] ?? ''}${date.replace(/\s/, '')}`;
  // Up to eight years from one 29 February to the next.
  const writings = Array.from({ length: 9 }, (_, ahead) => `${written}${year + ahead}`);
  return { length: found[0].length, writings };
}

/** Weeks begin on Monday. */
function inNextWeek(text: string, today: WallTime): WholeDate | undefined {
  const found = dayOfNextWeek.exec(text);
  const weekday = '月火水木金土日'.indexOf(found?.groups?.['weekday'] ?? '?');
  if (!found || weekday < 0) return undefined;
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const date = new Date(today + (7 - sinceMonday + weekday) * day);
  const writing = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return { length: found[0].length, writings: [writing] };
}
