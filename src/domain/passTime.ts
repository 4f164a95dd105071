// What time does to an item: leaves end, a stage is escalated, the due time passes, reminders go out, a request expires.
import { endLeaves } from './absence.ts';
import { accept } from './accept.ts';
import { andThen, unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import { escalate } from './escalation.ts';
import { expire } from './expiry.ts';
import type { Item } from './item.ts';
import { isOpen } from './item.ts';
import { fallDue } from './overdue.ts';
import { system } from './person.ts';
import { remindByItself } from './remind.ts';

/** In this order, so that whoever comes back or is added is rung with the others. */
const rules = [endLeaves, escalate, fallDue, remindByItself] as const;

/** Each happens once, however much time has passed; undefined where nothing was to happen. */
export function passTime(item: Item, circumstances: Omit<Act, 'actor'>): Decision | undefined {
  if (!isOpen(item)) return undefined;
  const act: Act = { ...circumstances, actor: system };
  const expired = expire(item, act);
  if (expired) return accept(expired, act);
  const change = rules.reduce((so, rule) => andThen(so, (current) => rule(current, act)), unchanged(item));
  return change.item === item ? undefined : accept(change, act);
}
