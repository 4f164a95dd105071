// What goes first where Microsoft's limits are tight: decisions, then new requests, then reminders and other news.
import type { Decision, ItemEvent, Notify } from './decision.ts';

/** 0 decisions, 1 new requests, 2 reminders and other news. */
export type Urgency = 0 | 1 | 2;

const urgencies: Readonly<Record<ItemEvent['kind'], Urgency>> = {
  approved: 0,
  rejected: 0,
  canceled: 0,
  expired: 0,
  done: 0,
  responded: 0,
  requested: 1,
  assigned: 1,
  stageOpened: 1,
  reassigned: 1,
  escalated: 1,
  reopened: 1,
  reminded: 2,
  overdue: 2,
  commented: 2,
  absent: 2,
  returned: 2,
};

/** Of the card that shows the decision. */
export function urgencyOfCard({ events }: Pick<Decision, 'events'>): Urgency {
  return events.map(({ kind }) => urgencies[kind]).reduce<Urgency>((most, one) => (one < most ? one : most), 2);
}

/** Of one notification that follows from it: who is asked by the end of a leave is asked anew, not reminded. */
export function urgencyOfRing(
  { activityType }: Pick<Notify, 'activityType'>,
  { events }: Pick<Decision, 'events'>,
): Urgency {
  switch (activityType) {
    case 'approvalDecided':
    case 'taskCompleted':
      return 0;
    case 'approvalRequired':
    case 'deploymentApprovalRequired':
    case 'taskCreated':
      return events.length > 0 && events.every(({ kind }) => kind === 'reminded' || kind === 'overdue') ? 2 : 1;
    case 'systemDefault':
      return 2;
  }
}
