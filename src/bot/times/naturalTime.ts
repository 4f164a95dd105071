// Times as people say them, by chrono: "friday 17:00", "morgen um 12", "12月1日".
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import type { IANAZone } from 'luxon';
import { chronoParsers } from './chronoParsers.ts';
import type { DateOnly } from './dateOnly.ts';
import { timeOfDay } from './dateOnly.ts';
import { wholeDate } from './wholeDate.ts';
import type { WallTime } from './zone.ts';
import { day, instantOf, minute, wallTimeAt, wallTimeOf } from './zone.ts';

export type NaturalTimeOptions = {
  readonly now: Date;
  readonly zone: IANAZone;
  readonly language: string | undefined;
  readonly dateOnly: DateOnly;
};

const leadIn =
  /^(?:by|on|at|until|till|before|the|am|bis(?: zum)?|vor(?: dem)?|le|la|jusqu['’]au|avant(?: le)?|a|el|hasta(?: el)?|antes del?)?$/i;
const leadOut = /^\s*までに?/;

/** What is said short, and chrono does not know; each is all of the text. */
const sayings: ReadonlyMap<string, string> = new Map([
  ['eod', 'today'],
  ['end of day', 'today'],
  ['end of the day', 'today'],
  ['cob', 'today'],
  ['eow', 'friday'],
  ['end of week', 'friday'],
  ['end of the week', 'friday'],
  ['morgen früh', 'tomorrow morning'],
  ['明後日', '2 days from now'],
  ['来週', 'next week'],
  ['来月', 'next month'],
]);

/** The time with which a text begins, and how many characters it takes; the longest reading wins. */
export function readNaturalTime(
  text: string,
  options: NaturalTimeOptions,
): { readonly at: Date; readonly length: number } | undefined {
  const saying = sayings.get(text.trim().toLowerCase());
  if (saying !== undefined) {
    const meant = readNaturalTime(saying, { ...options, language: 'en' });
    return meant && { at: meant.at, length: text.length };
  }
  const { now, zone, language } = options;
  const written = wholeDate(text, options);
  for (const writing of written?.writings ?? []) {
    const found = readNaturalTime(writing + text.slice(written?.length), options);
    if (!found || found.length < writing.length || found.at <= now) continue;
    return { at: found.at, length: found.length - writing.length + (written?.length ?? 0) };
  }
  const reference = { instant: noonOf(wallTimeAt(now, zone)), timezone: markedOffset };
  let longest: { at: Date; length: number } | undefined;
  for (const chrono of chronoParsers(language)) {
    // Moving forward is our own business: chrono would move "friday" said on a Friday morning by a week.
    const [result] = chrono.parse(text, reference, { forwardDate: false });
    if (!result || result.end || !leadIn.test(text.slice(0, result.index).trim())) continue;
    const end = result.index + result.text.length;
    const length = end + (leadOut.exec(text.slice(end))?.[0].length ?? 0);
    if (longest && longest.length >= length) continue;
    const at = resolve(result, { ...options, noon: reference.instant });
    if (at) longest = { at, length };
  }
  return longest;
}

/**
 * chrono reckons with Date's local time, so with the time zone of this process and its gaps. It is told that it is noon,
 * when no clock is put forward, at an offset that no zone has: that marks what it reckoned from the present time.
 */
const markedOffset = 7;

function noonOf(wall: WallTime): Date {
  return new Date(Math.floor(wall / day) * day + day / 2 - markedOffset * minute);
}

const looksBack = /\b(?:last|past|previous|ago|letzt|vorig|vor|dernier|dernière|passée?|pasad[oa]|hace)|先週|前/i;

function resolve(
  { start, text }: ParsedResult,
  { now, zone, dateOnly, noon }: NaturalTimeOptions & { readonly noon: Date },
): Date | undefined {
  if (!saysAnything(start)) return undefined;
  const clock = saysTime(start)
    ? { hour: valueOf(start, 'hour'), minute: valueOf(start, 'minute'), second: valueOf(start, 'second') }
    : timeOfDay[dateOnly];
  const date = { year: valueOf(start, 'year'), month: valueOf(start, 'month'), day: valueOf(start, 'day') };
  if (start.isCertain('timezoneOffset')) {
    const wall = wallTimeOf({ ...date, ...clock });
    const offset = valueOf(start, 'timezoneOffset');
    if (wall === undefined) return undefined;
    const at = wall - offset * minute;
    return new Date(offset === markedOffset ? now.getTime() + at - noon.getTime() : at);
  }
  for (const wall of nextTimes(start, { ...date, ...clock })) {
    const at = instantOf(wall, zone);
    if (at && (at > now || looksBack.test(text))) return at;
    if (at && !isRecurring(start)) return at;
  }
  return undefined;
}

type Fields = Parameters<typeof wallTimeOf>[0];

/** Where only a part of the date is said, what is meant is the next such time. */
function* nextTimes(start: ParsedComponents, fields: Fields): Generator<WallTime> {
  const first = wallTimeOf(fields);
  if (saysDayOfYear(start)) {
    // Up to eight years from one 29 February to the next.
    for (let ahead = 0; ahead <= 8; ahead++) {
      const wall = wallTimeOf({ ...fields, year: fields.year + ahead });
      if (wall !== undefined) yield wall;
    }
    return;
  }
  if (first === undefined) return;
  yield first;
  const period = start.isCertain('weekday') ? 7 * day : day;
  for (let ahead = 1; ahead <= 2; ahead++) yield first + ahead * period;
}

function isRecurring(start: ParsedComponents): boolean {
  if (saysDayOfYear(start)) return true;
  return !start.isCertain('day') && !start.isCertain('month') && !start.isCertain('year');
}

function saysDayOfYear(start: ParsedComponents): boolean {
  return start.isCertain('month') && !start.isCertain('year');
}

/** chrono takes "this week" for a time too, without knowing anything of it. */
function saysAnything(start: ParsedComponents): boolean {
  const parts = ['year', 'month', 'day', 'weekday', 'hour'] as const;
  return parts.some((part) => start.isCertain(part)) || isTimeOfDay(start);
}

/** chrono implies noon where only a date is said, and other times for "morning" or "tonight". */
function saysTime(start: ParsedComponents): boolean {
  if (start.isCertain('hour') || isTimeOfDay(start)) return true;
  return valueOf(start, 'hour') !== 12 || valueOf(start, 'minute') !== 0;
}

function isTimeOfDay(start: ParsedComponents): boolean {
  return [...start.tags()].some((tag) => /\/(?:morning|noon|afternoon|evening|tonight|night|midnight)$/.test(tag));
}

function valueOf(start: ParsedComponents, part: Parameters<ParsedComponents['get']>[0]): number {
  return start.get(part) ?? 0;
}
