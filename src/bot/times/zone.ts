// What clocks show in a time zone, and at which instant they show it.
import type * as Luxon from 'luxon';
import type { IANAZone } from 'luxon';
import { loadModule } from './loadModule.ts';

/** What clocks show, in milliseconds as if it were UTC; so days can be added whatever the zone does meanwhile. */
export type WallTime = number;

export const minute = 60_000;
export const day = 24 * 60 * minute;

let luxon: Pick<typeof Luxon, 'IANAZone'> | undefined;

/** A zone that nobody knows is UTC. */
export function zoneOf(timeZone: string | undefined): IANAZone {
  luxon ??= loadModule('luxon', hasZones);
  // Unlike isValidZone, create remembers what it found out.
  const zone = luxon.IANAZone.create(timeZone ?? 'UTC');
  return zone.isValid ? zone : luxon.IANAZone.create('UTC');
}

function hasZones(loaded: unknown): loaded is Pick<typeof Luxon, 'IANAZone'> {
  return typeof loaded === 'object' && loaded !== null && 'IANAZone' in loaded;
}

export function wallTimeAt(at: Date, zone: IANAZone): WallTime {
  return at.getTime() + zone.offset(at.getTime()) * minute;
}

/**
 * What clocks show twice is meant the first time; what they skip is as long after the skip as it would have been.
 * Undefined beyond what a Date can hold.
 */
export function instantOf(wall: WallTime, zone: IANAZone): Date | undefined {
  if (!isDate(wall - day) || !isDate(wall + day)) return undefined;
  const before = zone.offset(wall - day);
  const after = zone.offset(wall + day);
  const shown = [Math.max(before, after), Math.min(before, after)]
    .map((offset) => ({ at: wall - offset * minute, offset }))
    .find(({ at, offset }) => zone.offset(at) === offset);
  return new Date(shown?.at ?? wall - before * minute);
}

function isDate(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}

/** Undefined for what no calendar or clock shows, such as 30 February or 25:00. */
export function wallTimeOf(fields: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly millisecond?: number;
}): WallTime | undefined {
  const { year, month, hour, second = 0, millisecond = 0 } = fields;
  const wall = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  wall.setUTCFullYear(year, month - 1, fields.day);
  if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== fields.day) return undefined;
  if (hour > 23 || fields.minute > 59 || second > 59) return undefined;
  return wall.setUTCHours(hour, fields.minute, second, millisecond);
}
