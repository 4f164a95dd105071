// When time will next do something to an item.
import { leaveEnds } from './absence.ts';
import { escalationAt } from './escalation.ts';
import { expiresAt } from './expiry.ts';
import type { Item } from './item.ts';
import { isOpen } from './item.ts';
import { fallsDueAt } from './overdue.ts';
import { remindsAt } from './remind.ts';

/** The moment from which passTime has something to do; undefined where only people move the item. */
export function nextWake(item: Item): Date | undefined {
  if (!isOpen(item)) return undefined;
  const moments = [expiresAt(item), fallsDueAt(item), remindsAt(item), escalationAt(item), ...leaveEnds(item)];
  return moments
    .filter((at) => at !== undefined)
    .reduce<Date | undefined>((earliest, at) => (earliest && earliest <= at ? earliest : at), undefined);
}
