// English: what stands on the card of an item.
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { all, count, number, span } = wordingOf('en');

export const card = {
  approval: (reference: string) => `Approval request ${reference}`,
  task: (reference: string) => `Task ${reference}`,
  summary: (label: string, title: string, state: string) => `${label}: ${title} (${state})`,
  asksForApproval: (owner: string) => `${owner} asks for approval`,
  assignsTask: (owner: string) => `${owner} assigned a task`,

  states: {
    pending: 'Pending',
    approved: 'Approved',
    rejected: 'Rejected',
    canceled: 'Canceled',
    expired: 'Expired',
    open: 'Open',
    done: 'Done',
  },
  overdue: 'Overdue',

  due: (when: string) => `Due ${when}`,
  overdueSince: (when: string) => `Overdue: was due ${when}`,
  expires: (when: string) => `Expires ${when}`,
  remindsEvery: (minutes: number) => `A reminder goes out every ${interval(minutes)}`,
  reminded: (times: number) => count(times, { one: 'Reminded once', other: 'Reminded {n} times' }),
  escalatesTo: (name: string, minutes: number) => `Goes to ${name} if nobody has decided after ${span(minutes)}`,

  stageLabel: (position: number, total: number) => `Stage ${number(position)} of ${number(total)}`,
  stagePeople: (people: number) => count(people, { one: '{n} approver', other: '{n} approvers' }),
  everyoneMayAnswer: 'Anyone in this chat can answer',
  everyoneMayComplete: 'For everyone in this chat',
  approver: 'Approver',
  rule: {
    any: 'The first answer decides',
    all: 'Everyone must approve',
    count: (needed: number, total: number) => `${number(needed)} of ${number(total)} must approve`,
  },
  progress: (approved: number, needed: number) => `${number(approved)} of ${number(needed)} approved`,

  /** What is known of somebody who is asked: a word or two beside their name. */
  status: {
    approved: 'Approved',
    rejected: 'Rejected',
    asked: 'Asked',
    notAskedYet: 'Not asked yet',
    notNeeded: 'Not needed',
    assigned: 'Assigned',
    away: 'Away',
    left: 'Left the chat',
    unreachable: 'Not notified',
  },
  /** Several people with the same status: "Asked: Ada, Bob, and 12 others". */
  sameStatus: (status: string, names: readonly string[]) => `${status}: ${all(names)}`,
  answeredFor: (by: string, absent: string) => `${by} answered for ${absent}`,
  awayUntil: (when: string) => `Away until ${when}`,
  standsIn: (name: string) => `${name} stands in`,
  nobodyStandsIn: 'Nobody stands in',
  cannotBeNotified: 'Teams refused the notification',
  escalated: (when: string) => `Asked ${when}, because nobody had decided: this answer decides`,

  comments: (total: number) => count(total, { one: '{n} comment', other: '{n} comments' }),
  latestComments: (shown: number, total: number) =>
    count(shown, {
      one: `The latest of ${number(total)} comments`,
      other: `The latest {n} of ${number(total)} comments`,
    }),

  review: 'Review',
  approve: 'Approve',
  reject: 'Reject',
  done: 'Mark as done',
  cancel: 'Cancel request',
  cancelTask: 'Cancel task',
  remind: 'Remind',
  reassign: 'Reassign',
  comment: 'Comment',
  onlyComment: 'Only comment',
  reopen: 'Reopen',

  yourAnswerCountsFor: (name: string) => `You stand in for ${name}: your answer counts as theirs.`,
  yourAnswerDecides: 'Nobody has decided in time, so your answer decides.',
  commentLabel: 'Comment',
  commentPlaceholder: 'Add a comment (required to reject)',
  threadLabel: 'Your comment',
  threadPlaceholder: 'What should the others know?',
  threadMissing: 'Write your comment first.',
  reasonLabel: 'Reason (optional)',
  reasonPlaceholder: 'Why is it no longer needed?',
  fromLabel: 'Who is to be replaced?',
  toLabel: 'Who takes over?',
  personPlaceholder: 'Type a name',
  personChoice: 'Pick a person',
  personMissing: 'Pick a person first.',
  /** Whoever was picked is not known yet. */
  reassignWaits: 'I am looking up who is in this chat: you will hear from me in a moment.',
  reassignToWhom: 'Nobody was picked to take over: open Reassign and pick a person.',

  deadButton: 'This button does not work any more. Type "show" and the number of the item for a new card.',
};
