// How items of the activity feed read: age, unread count, and which of them have just rung.
import type { FeedItem } from '../api/shapes.ts';

const units: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly ms: number }[] = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
];

/** "now", "3 min. ago", "yesterday": the age of an ISO time at `now` (milliseconds). */
export function relativeTime(iso: string, now: number, locale = 'en'): string {
  const age = Math.max(0, now - Date.parse(iso));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const step = units.find(({ ms }) => age >= ms);
  return step ? format.format(-Math.floor(age / step.ms), step.unit) : format.format(0, 'second');
}

export function countUnread(items: readonly FeedItem[] | undefined): number {
  return (items ?? []).filter((item) => !item.read).length;
}

/** The unread items that are new or have changed since `before`; nothing rings on the first look. */
export function newlyRung(before: readonly FeedItem[] | undefined, after: readonly FeedItem[]): readonly FeedItem[] {
  if (before === undefined) return [];
  const known = new Map(before.map((item) => [item.id, item.updatedAt]));
  return after.filter((item) => !item.read && known.get(item.id) !== item.updatedAt);
}
