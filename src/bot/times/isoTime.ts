// ISO dates and times, which mean the same in every language: 2026-12-01, 2026-12-01 17:00, 2026-12-01T17:00Z.
import type { IANAZone } from 'luxon';
import type { DateOnly } from './dateOnly.ts';
import { timeOfDay } from './dateOnly.ts';
import { instantOf, minute, wallTimeOf } from './zone.ts';

const iso =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:T|\s*,\s*|\s+at\s+|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(?:\s*(Z|UTC|[+-]\d\d:?\d\d))?)?(?![\p{L}\p{N}:-])/iu;

/** What nobody else should try to read, because it was meant as such a date. */
export function looksLikeIso(text: string): boolean {
  return /^\d{4}-\d/.test(text);
}

/** The time with which a text begins, and how many characters it takes. */
export function readIso(
  text: string,
  { zone, dateOnly }: { readonly zone: IANAZone; readonly dateOnly: DateOnly },
): { readonly at: Date; readonly length: number } | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [written, year, month, day, hour, min, second = '0', fraction = '0', offset] = match;
  const clock = hour === undefined ? timeOfDay[dateOnly] : { hour: Number(hour), minute: Number(min) };
  const wall = wallTimeOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...clock,
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0')),
  });
  if (wall === undefined) return undefined;
  const at = offset === undefined ? instantOf(wall, zone) : new Date(wall - minutesOf(offset) * minute);
  return at && !Number.isNaN(at.getTime()) ? { at, length: written.length } : undefined;
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
