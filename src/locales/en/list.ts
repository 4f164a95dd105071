// English: lists of items, and the history of one.
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('en');

export const list = {
  open: {
    heading: (total: number) => count(total, { one: '{n} open item', other: '{n} open items' }),
    empty: 'Nothing is open here. Type "request" or "task" to begin.',
  },
  mine: {
    heading: (total: number) => count(total, { one: '{n} item waits for you', other: '{n} items wait for you' }),
    empty: 'Nothing waits for you.',
  },
  sent: {
    heading: (total: number) =>
      count(total, { one: '{n} item that you asked for', other: '{n} items that you asked for' }),
    empty: 'You have not asked for anything here.',
  },
  overdue: {
    heading: (total: number) => count(total, { one: '{n} overdue item', other: '{n} overdue items' }),
    empty: 'Nothing is overdue.',
  },
  closed: {
    heading: (total: number) => count(total, { one: '{n} closed item', other: '{n} closed items' }),
    empty: 'Nothing has been closed here yet.',
  },
};

export const listing = {
  numbered: (reference: string, title: string) => `${reference} ${title}`,
  askedBy: (owner: string) => `from ${owner}`,
  waitsFor: (names: readonly string[]) => `waiting for ${all(names)}`,
  waitsForEveryone: 'waiting for anyone in the chat',
  waitsForNobody: 'nobody can answer now',
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  previous: 'Previous',
  next: 'Next',
  openCard: 'Open',
};

export const history = {
  heading: (reference: string, title: string) => `History of ${reference}: ${title}`,
  title: (reference: string) => `History of ${reference}`,
  earlier: (events: number) => count(events, { one: '{n} earlier entry', other: '{n} earlier entries' }),
  requested: (by: string) => `${by} asked for approval`,
  assigned: (by: string) => `${by} assigned the task`,
  approved: 'It is approved',
  rejected: 'It is rejected',
  expired: 'It expired without a decision',
  done: (by: string) => `${by} marked it as done`,
  reopened: (by: string) => `${by} reopened it`,
  overdue: 'It became overdue',
  stageOpened: (position: number) => `Stage ${number(position)} was asked`,
  approvedBy: (by: string) => `${by} approved`,
  rejectedBy: (by: string) => `${by} rejected`,
  approvedFor: (by: string, absent: string) => `${by} approved for ${absent}`,
  rejectedFor: (by: string, absent: string) => `${by} rejected for ${absent}`,
  canceled: (by: string) => `${by} canceled it`,
  reminded: (by: string) => `${by} sent a reminder`,
  remindedByItself: 'A reminder went out',
  escalated: (to: string) => `Nobody had decided in time, so ${to} was asked`,
  reassigned: (by: string, from: string, to: string) => `${by} reassigned it from ${from} to ${to}`,
  handedOver: (by: string, to: string) => `${by} handed it over to ${to}`,
  reassignedTo: (by: string, to: string) => `${by} reassigned it to ${to}`,
  commented: (by: string) => `${by} commented`,
  away: (name: string, until: string) => `${name} was away until ${until}, and nobody stood in`,
  awayWithStandIn: (name: string, until: string, standIn: string) =>
    `${name} was away until ${until}, so ${standIn} was asked instead`,
  left: (name: string) => `${name} left the chat`,
  unreachable: (name: string) => `${name} could not be notified`,
  returned: (name: string) => `${name} came back and was asked again`,
};
