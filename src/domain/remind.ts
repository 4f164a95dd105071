// Reminders: asked for by the owner, or by themselves at the pace that was asked for; at most one an hour and ten in all.
import { accept } from './accept.ts';
import { stillAsked } from './access.ts';
import type { Change } from './change.ts';
import { unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Item } from './item.ts';
import { isOpen } from './item.ts';
import { limits } from './limits.ts';
import { notifyAsked } from './notify.ts';
import type { Person } from './person.ts';
import { isSamePerson, system } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { openStageOf } from './voices.ts';

export function remind(item: Item, act: Act): Decision | Refusal {
  const { sent, lastAt } = item.reminders;
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (!isSamePerson(act.actor, item.owner)) return refuse({ reason: 'onlyOwnerReminds', item });
  if (sent >= limits.reminders) return refuse({ reason: 'remindersUsedUp', limit: limits.reminders });
  const again = lastAt && minutesAfter(lastAt, limits.minutesBetweenReminders);
  if (again && again > act.now) return refuse({ reason: 'remindedRecently', again });
  if (!hasAnyoneToRing(item, act.actor)) return refuse({ reason: 'nobodyToRemind', item });
  return accept(reminded(item, act, { automatic: false }), act);
}

/**
 * When the next reminder goes out by itself, counted from the last one or from the opening of the stage; none does
 * while nobody could be rung.
 */
export function remindsAt(item: Item): Date | undefined {
  const { everyMinutes, sent, lastAt } = item.reminders;
  if (everyMinutes === undefined || sent >= limits.reminders || !hasAnyoneToRing(item, system)) return undefined;
  const opened = (item.kind === 'approval' ? openStageOf(item).openedAt : undefined) ?? item.createdAt;
  return minutesAfter(lastAt && lastAt > opened ? lastAt : opened, everyMinutes);
}

export function remindByItself(item: Item, act: Act): Change {
  const at = remindsAt(item);
  return at && at <= act.now ? reminded(item, act, { automatic: true }) : unchanged(item);
}

/** The first who can be rung again has just been: from there the next reminder is counted. */
export function keepPace(before: Item, change: Change, { now }: Act): Change {
  const { item } = change;
  const isFirst = !hasAnyoneToRing(before, system) && hasAnyoneToRing(item, system);
  if (!isFirst || item.reminders.everyMinutes === undefined) return change;
  return { ...change, item: { ...item, reminders: { ...item.reminders, lastAt: now } } };
}

function hasAnyoneToRing(item: Item, actor: Person): boolean {
  const asked = stillAsked(item);
  return asked.kind === 'chat' || asked.people.some((person) => !isSamePerson(person, actor));
}

function reminded(item: Item, { actor, now }: Act, { automatic }: { readonly automatic: boolean }): Change {
  return {
    item: { ...item, reminders: { ...item.reminders, sent: item.reminders.sent + 1, lastAt: now } },
    events: [{ kind: 'reminded', actor, at: now, automatic }],
    rings: notifyAsked(item),
  };
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
