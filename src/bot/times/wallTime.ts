// A date and time as a form gives them, as an instant in the sender's time zone.
import type { DateOnly } from './dateOnly.ts';
import { timeOfDay } from './dateOnly.ts';
import { instantOf, wallTimeOf, zoneOf } from './zone.ts';

export type FormTime = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:mm` */
  readonly time: string | undefined;
  readonly timeZone: string | undefined;
  readonly dateOnly: DateOnly;
};

export function wallTime({ date, time, timeZone, dateOnly }: FormTime): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const clock = time ? parseClock(time) : timeOfDay[dateOnly];
  if (year === undefined || !clock) return undefined;
  const wall = wallTimeOf({ year: Number(year), month: Number(month), day: Number(day), ...clock });
  return wall === undefined ? undefined : instantOf(wall, zoneOf(timeZone));
}

function parseClock(time: string): { hour: number; minute: number } | undefined {
  const [, hour, minute] = /^(\d\d?):(\d\d)$/.exec(time) ?? [];
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}
