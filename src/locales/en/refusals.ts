// English: why something cannot be done, each in one sentence that also says what can be.
import { wordingOf } from '../wording.ts';

const { all, any, count, number, span } = wordingOf('en');

function people(total: number): string {
  return count(total, { one: '{n} person', other: '{n} people' });
}

export const refusals = {
  titleMissing: 'The title is missing: say what this is about.',
  titleTooLong: (limit: number) => `The title is longer than ${number(limit)} characters: move the details to a note.`,
  noteTooLong: (limit: number) =>
    `The note is longer than ${number(limit)} characters: shorten it, or link to the details.`,
  commentTooLong: (limit: number) =>
    `The comment is longer than ${number(limit)} characters: shorten it, or write it in several.`,
  reasonTooLong: (limit: number) =>
    `The reason is longer than ${number(limit)} characters: shorten it, or write the rest as a comment.`,
  commentMissing: 'The comment is empty: write what you want to say.',
  rejectNeedsComment: 'A rejection needs a reason: add a comment and reject again.',
  tooManyPeople: (limit: number) => `You can ask at most ${people(limit)} at once: name fewer, or ask the whole chat.`,
  tooManyStages: (limit: number) => `A request can have at most ${number(limit)} stages: put more people into one.`,
  ownerIsOnlyApprover: 'You cannot approve your own request: ask somebody else.',
  nobodyElseInChat: 'There is nobody else in this chat to ask: ask in a group chat that I am in.',
  ruleNeedsMorePeople: (needed: number, total: number) =>
    `${number(needed)} approvals cannot come from ${people(total)}: name more people, or ask for fewer approvals.`,
  dateInPast: (when: string) => `${when} is in the past: give a later time.`,
  dateTooFar: (years: number) =>
    count(years, {
      one: 'That is more than {n} year ahead: give an earlier time.',
      other: 'That is more than {n} years ahead: give an earlier time.',
    }),
  dueAfterExpiry: (due: string, expires: string) =>
    `The due time (${due}) is after the expiry (${expires}): let it expire later, or be due earlier.`,
  reminderTooOften: (minutes: number) => `Two reminders must be at least ${span(minutes)} apart: give a longer time.`,
  escalationTooSoon: (minutes: number) => `An escalation needs at least ${span(minutes)}: give a longer time.`,
  escalatesToOnlyApprover: (name: string) =>
    `Nobody but ${name} is asked, so nothing can go to ${name} later: escalate to somebody else.`,
  ownerCannotAnswer: 'You asked for this, so you cannot answer it yourself: you can remind, reassign, or cancel.',
  ownerCannotBeAsked: (owner: string) => `${owner} asked for this and cannot be the one to answer: pick somebody else.`,
  delegateIsOwner: (absent: string, until: string) =>
    `${absent} is away until ${until} and handed over to you, and you cannot approve your own request: ask somebody else.`,
  waitsForOthers: (names: readonly string[]) =>
    `This is waiting for ${any(names)}, not for you: you can still comment on it.`,
  notAsked: 'You have not been asked about this: you can still comment on it.',
  notThisStageYet: (position: number) =>
    `It is not your turn yet: you are asked in stage ${number(position)}, and I will notify you then.`,
  alreadyAnswered: (when: string) =>
    `You have already answered this (${when}), and that counts: add a comment if there is more to say.`,
  answeredForYou: (by: string, when: string) =>
    `${by} has answered this for you (${when}), and that counts: add a comment if there is more to say.`,
  alreadyClosed: (outcome: string) => `This is already closed: ${outcome}.`,
  alreadyClosedSince: (outcome: string, when: string) => `This is already closed: ${outcome} (${when}).`,
  onlyOwnerCancels: (owner: string) => `Only ${owner}, who asked for this, can cancel it: ask them to.`,
  onlyOwnerReminds: (owner: string) => `Only ${owner}, who asked for this, can send reminders: ask them to.`,
  remindedRecently: (again: string) =>
    `A reminder went out less than an hour ago: you can send the next one from ${again} on.`,
  remindersUsedUp: (limit: number) =>
    count(limit, {
      one: '{n} reminder has gone out, and that is all there can be: reassign it, or write to them.',
      other: '{n} reminders have gone out, and that is all there can be: reassign it, or write to them.',
    }),
  nobodyToRemind: (reference: string) => `There is nobody I can remind of ${reference}: reassign it to somebody else.`,
  notYoursToReassign: (owner: string) =>
    `Only ${owner}, or somebody who is asked and has not answered, can reassign this: ask them to.`,
  reassignFromWhom: (names: readonly string[]) => `Several people are asked: say who is to be replaced, ${any(names)}.`,
  isNotAsked: (name: string) => `${name} is not asked here, so there is nothing to reassign: pick somebody who is.`,
  isAskedAlready: (name: string) => `${name} is asked already: pick somebody else.`,
  hasAnswered: (name: string) => `${name} has answered already, and that counts: pick somebody who has not.`,
  stillOpen: 'This is still open, so there is nothing to reopen.',
  approvalStaysClosed: (reference: string) =>
    `${reference} is an approval, and its outcome stays: ask again with a new request.`,
  notYoursToReopen: (owner: string) => `Only ${owner}, or somebody the task is for, can reopen it: ask them to.`,
  notAnApproval: (reference: string) =>
    `${reference} is a task: it can be marked as done, but not approved or rejected.`,
  notATask: (reference: string) =>
    `${reference} is an approval request: it can be approved or rejected, but not marked as done.`,
  noSuchNumber: (item: number) => `There is no #${item} in this chat: type "list" to see what is open.`,
  noSuchItem: 'This item no longer exists.',
  notInChat: (total: number, names: readonly string[]) =>
    count(total, {
      one: `${all(names)} is not in this chat: add them, then ask again.`,
      other: `${all(names)} are not in this chat: add them, then ask again.`,
    }),
  withoutAccount: (total: number, names: readonly string[]) =>
    count(total, {
      one: `${all(names)} has no work account that could be asked: ask somebody else.`,
      other: `${all(names)} have no work account that could be asked: ask somebody else.`,
    }),
  delegateIsSelf: 'You cannot stand in for yourself: name somebody else, or nobody.',
  delegationLoop: (names: readonly string[]) =>
    count(names.length, {
      one: `That leads back to you, because ${all(names)} is away too: name somebody who is here.`,
      other: `That leads back to you, because ${all(names)} are away too: name somebody who is here.`,
    }),
  notAway: 'You are not away, so there is nothing to end.',
  appNotInChat: 'I am not in this chat: add Countersign to it, then try again.',
};
