// What must hold of when a request expires, reminds and escalates.
import type { Escalation } from './item.ts';
import { limits } from './limits.ts';
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { whyNotDate, whyNotSpan } from './whyNotDate.ts';

type Timing = {
  readonly due?: Date;
  readonly expires?: Date;
  readonly remindEveryMinutes?: number;
  readonly escalation?: Escalation;
};

export function whyNotTiming(
  { due, expires, remindEveryMinutes, escalation }: Timing,
  { owner, now }: { readonly owner: Person; readonly now: Date },
): Refusal | undefined {
  return (
    whyNotDate(expires, now) ??
    (due && expires && due > expires ? refuse({ reason: 'dueAfterExpiry', due, expires }) : undefined) ??
    whyNotPace(remindEveryMinutes, now) ??
    whyNotEscalation(escalation, { owner, now })
  );
}

function whyNotPace(everyMinutes: number | undefined, now: Date): Refusal | undefined {
  if (everyMinutes === undefined) return undefined;
  const limitMinutes = limits.minutesBetweenReminders;
  if (everyMinutes < limitMinutes) return refuse({ reason: 'reminderTooOften', limitMinutes });
  return whyNotSpan(everyMinutes, now);
}

function whyNotEscalation(
  escalation: Escalation | undefined,
  { owner, now }: { readonly owner: Person; readonly now: Date },
): Refusal | undefined {
  if (!escalation) return undefined;
  if (isSamePerson(escalation.to, owner)) return refuse({ reason: 'ownerCannotBeAsked', owner });
  const limitMinutes = limits.minutesToEscalation;
  if (escalation.afterMinutes < limitMinutes) return refuse({ reason: 'escalationTooSoon', limitMinutes });
  return whyNotSpan(escalation.afterMinutes, now);
}
