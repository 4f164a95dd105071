// Who is rung for what: the table of feed notifications as functions of the item.
import { stillAsked } from './access.ts';
import type { Consequence } from './decision.ts';
import type { ActivityType } from './feedNotification.ts';
import type { Audience, Item } from './item.ts';
import { isOpen } from './item.ts';
import type { Person } from './person.ts';
import { distinctPeople, isSamePerson } from './person.ts';

/** Rings those who must act now: one call for the whole chat, else one per person. */
export function notifyAsked(item: Item, actor: Person): readonly Consequence[] {
  return ring(item.kind === 'approval' ? 'approvalRequired' : 'taskCreated', stillAsked(item), actor);
}

/**
 * Tells the owner, and turns the open feed items of everyone whose action is no longer needed into the outcome (the
 * chain id is the same, so it replaces). When the whole chat was asked, one call tells all. `before` is the item as it
 * stood when those people were still asked.
 */
export function notifyClosed(before: Item, actor: Person): readonly Consequence[] {
  const audience = stillAsked(before);
  const concerned: Audience =
    audience.kind === 'chat'
      ? audience
      : { kind: 'people', people: distinctPeople([before.owner, ...audience.people]) };
  return ring(before.kind === 'approval' ? 'approvalDecided' : 'taskCompleted', concerned, actor);
}

/** Whether an ask still holds for whom it was meant: nobody is rung for what they have answered or what is closed. */
export function isStillWanted(
  item: Item,
  activityType: ActivityType,
  recipient: 'chat' | { entraId: string },
): boolean {
  if (!asking.has(activityType)) return true;
  if (!isOpen(item)) return false;
  const asked = stillAsked(item);
  if (asked.kind === 'chat' || recipient === 'chat') return true;
  return asked.people.some((person) => person.entraId === recipient.entraId);
}

const asking: ReadonlySet<ActivityType> = new Set(['approvalRequired', 'deploymentApprovalRequired', 'taskCreated']);

function ring(activityType: ActivityType, audience: Audience, actor: Person): readonly Consequence[] {
  if (audience.kind === 'chat') return [{ kind: 'notify', activityType, recipient: { kind: 'chat' } }];
  return audience.people
    .filter((person) => !isSamePerson(person, actor))
    .map((person) => ({ kind: 'notify', activityType, recipient: { kind: 'person', person } }));
}
