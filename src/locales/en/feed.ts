// English: what a person reads in the activity feed, beside the title that the app package gives.
import { wordingOf } from '../wording.ts';

const { number } = wordingOf('en');

export const feed = {
  asked: (owner: string, title: string) => `${owner}: ${title}`,
  askedUntil: (owner: string, title: string, due: string) => `${owner}: ${title} (due ${due})`,
  closed: (outcome: string, title: string) => `${outcome}: ${title}`,
  commented: (text: string, title: string) => `${text} – ${title}`,
  /** By activity type, where Teams does not say it: above the preview in a personal chat, or as a feed item's own text. */
  titles: {
    approvalRequired: (reference: string) => `Your approval is needed: ${reference}`,
    deploymentApprovalRequired: (reference: string) => `Your approval is needed: ${reference}`,
    taskCreated: (reference: string) => `A task for you: ${reference}`,
    approvalDecided: (reference: string) => `${reference} has been decided`,
    taskCompleted: (reference: string) => `${reference} is closed`,
  },
};

/** News that asks for nothing but may call for something; each names its item. */
export const notices = {
  reassigned: (reference: string, by: string, to: string) =>
    `${by} passed ${reference} on to ${to}: you are not asked any more`,
  answersThemselves: (reference: string, name: string) =>
    `${name} answers ${reference} themselves: you are not asked any more`,
  notNeeded: (reference: string, position: number) =>
    `${reference}: stage ${number(position)} is decided, and needs no more answers`,
  passedOn: (reference: string, to: string) => `${reference} is with ${to} now`,
  standsIn: (reference: string, standIn: string, until: string) =>
    `${standIn} is asked about ${reference} while you are away until ${until}`,
  away: (reference: string, name: string, until: string) =>
    `${reference}: ${name} is away until ${until}, and nobody stands in`,
  left: (reference: string, name: string) => `${reference}: ${name} left the chat. Reassign it to somebody else`,
  unreachable: (reference: string, name: string) =>
    `${reference}: ${name} could not be notified. Reassign it, or tell them yourself`,
  escalated: (reference: string, to: string) => `${reference}: nobody decided in time, so ${to} is asked now`,
  overdue: (reference: string) => `${reference} is overdue`,
  commented: (reference: string, by: string) => `${by} commented on ${reference}`,
  reopened: (reference: string, by: string) => `${by} reopened ${reference}`,
};
