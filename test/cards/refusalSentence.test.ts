// Each reason for a refusal, in one sentence for the person it concerns.
import { expect, test } from '@jest/globals';
import { refusalSentence } from '../../src/cards/refusalSentence.ts';
import type { RefusalReason } from '../../src/domain/refusal.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { everyLanguage } from '../locales/everyLanguage.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, crowd, dana, named, now, response, task, wholeChat } from '../domain/factories.ts';

const approved = approval({ state: 'approved', closing: { by: bob, at: now } });
const canceled = task({ state: 'canceled', closing: { by: ada, at: now } });
const waitsForTwo = approval({
  stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
});
const waitsForMany = approval({ stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } });

type Example = readonly [RefusalReason, string];

/** At least one example of every reason: a reason without one is a type error. */
const examples: Readonly<Record<RefusalReason['reason'], readonly Example[]>> = {
  titleMissing: [[{ reason: 'titleMissing' }, 'The title is missing: say what this is about.']],
  titleTooLong: [
    [{ reason: 'titleTooLong', limit: 200 }, 'The title is longer than 200 characters: move the details to a note.'],
  ],
  noteTooLong: [
    [
      { reason: 'noteTooLong', limit: 2000 },
      'The note is longer than 2,000 characters: shorten it, or link to the details.',
    ],
  ],
  commentTooLong: [
    [
      { reason: 'commentTooLong', limit: 2000 },
      'The comment is longer than 2,000 characters: shorten it, or write it in several.',
    ],
  ],
  reasonTooLong: [
    [
      { reason: 'reasonTooLong', limit: 2000 },
      'The reason is longer than 2,000 characters: shorten it, or write the rest as a comment.',
    ],
  ],
  commentMissing: [[{ reason: 'commentMissing' }, 'The comment is empty: write what you want to say.']],
  rejectNeedsComment: [
    [{ reason: 'rejectNeedsComment' }, 'A rejection needs a reason: add a comment and reject again.'],
  ],
  tooManyPeople: [
    [
      { reason: 'tooManyPeople', limit: 100 },
      'You can ask at most 100 people at once: name fewer, or ask the whole chat.',
    ],
  ],
  tooManyStages: [
    [{ reason: 'tooManyStages', limit: 20 }, 'A request can have at most 20 stages: put more people into one.'],
  ],
  ownerIsOnlyApprover: [[{ reason: 'ownerIsOnlyApprover' }, 'You cannot approve your own request: ask somebody else.']],
  nobodyElseInChat: [
    [{ reason: 'nobodyElseInChat' }, 'There is nobody else in this chat to ask: ask in a group chat that I am in.'],
  ],
  ruleNeedsMorePeople: [
    [
      { reason: 'ruleNeedsMorePeople', needed: 3, people: 2 },
      '3 approvals cannot come from 2 people: name more people, or ask for fewer approvals.',
    ],
    [
      { reason: 'ruleNeedsMorePeople', needed: 2, people: 1 },
      '2 approvals cannot come from 1 person: name more people, or ask for fewer approvals.',
    ],
  ],
  dateInPast: [[{ reason: 'dateInPast', at: now }, '10:02 AM is in the past: give a later time.']],
  dateTooFar: [[{ reason: 'dateTooFar', limitYears: 5 }, 'That is more than 5 years ahead: give an earlier time.']],
  dueAfterExpiry: [
    [
      { reason: 'dueAfterExpiry', due: now, expires: now },
      'The due time (10:02 AM) is after the expiry (10:02 AM): let it expire later, or be due earlier.',
    ],
  ],
  reminderTooOften: [
    [
      { reason: 'reminderTooOften', limitMinutes: 60 },
      'Two reminders must be at least 1 hour apart: give a longer time.',
    ],
  ],
  escalationTooSoon: [
    [{ reason: 'escalationTooSoon', limitMinutes: 1 }, 'An escalation needs at least 1 minute: give a longer time.'],
  ],
  escalatesToOnlyApprover: [
    [
      { reason: 'escalatesToOnlyApprover', person: bob },
      'Nobody but Bob Okafor is asked, so nothing can go to Bob Okafor later: escalate to somebody else.',
    ],
  ],
  ownerCannotAnswer: [
    [
      { reason: 'ownerCannotAnswer' },
      'You asked for this, so you cannot answer it yourself: you can remind, reassign, or cancel.',
    ],
  ],
  ownerCannotBeAsked: [
    [
      { reason: 'ownerCannotBeAsked', owner: ada },
      'Ada Berg asked for this and cannot be the one to answer: pick somebody else.',
    ],
  ],
  delegateIsOwner: [
    [
      { reason: 'delegateIsOwner', absent: bob, until: now },
      'Bob Okafor is away until 10:02 AM and handed over to you, and you cannot approve your own request: ask somebody else.',
    ],
  ],
  notAsked: [
    [
      { reason: 'notAsked', item: approval() },
      'This is waiting for Bob Okafor, not for you: you can still comment on it.',
    ],
    [
      { reason: 'notAsked', item: waitsForTwo },
      'This is waiting for Carla Ruiz or Dana Ito, not for you: you can still comment on it.',
    ],
    [
      { reason: 'notAsked', item: approval({ stage: { escalated: { to: carla, at: now } } }) },
      'This is waiting for Bob Okafor or Carla Ruiz, not for you: you can still comment on it.',
    ],
    [
      { reason: 'notAsked', item: waitsForMany },
      'This is waiting for Approver 1, Approver 2, Approver 3, Approver 4, or 96 others, not for you: you can still comment on it.',
    ],
    [
      { reason: 'notAsked', item: approval({ stage: { audience: wholeChat } }) },
      'You have not been asked about this: you can still comment on it.',
    ],
  ],
  notThisStageYet: [
    [
      { reason: 'notThisStageYet', item: approval(), stage: 1 },
      'It is not your turn yet: you are asked in stage 2, and I will notify you then.',
    ],
  ],
  alreadyAnswered: [
    [
      { reason: 'alreadyAnswered', at: now },
      'You have already answered this (10:02 AM), and that counts: add a comment if there is more to say.',
    ],
    [
      { reason: 'alreadyAnswered', at: now, by: carla },
      'Carla Ruiz has answered this for you (10:02 AM), and that counts: add a comment if there is more to say.',
    ],
  ],
  alreadyClosed: [
    [{ reason: 'alreadyClosed', item: approved }, 'This is already closed: Approved by Bob Okafor (10:02 AM).'],
    [{ reason: 'alreadyClosed', item: canceled }, 'This is already closed: Canceled by Ada Berg (10:02 AM).'],
    [
      { reason: 'alreadyClosed', item: approval({ state: 'expired' }) },
      'This is already closed: Expired without a decision.',
    ],
  ],
  onlyOwnerCancels: [
    [
      { reason: 'onlyOwnerCancels', item: approval() },
      'Only Ada Berg, who asked for this, can cancel it: ask them to.',
    ],
  ],
  onlyOwnerReminds: [
    [
      { reason: 'onlyOwnerReminds', item: approval() },
      'Only Ada Berg, who asked for this, can send reminders: ask them to.',
    ],
  ],
  remindedRecently: [
    [
      { reason: 'remindedRecently', again: now },
      'A reminder went out less than an hour ago: you can send the next one from 10:02 AM on.',
    ],
  ],
  remindersUsedUp: [
    [
      { reason: 'remindersUsedUp', limit: 10 },
      '10 reminders have gone out, and that is all there can be: reassign it, or write to them.',
    ],
  ],
  nobodyToRemind: [
    [
      { reason: 'nobodyToRemind', item: approval() },
      'There is nobody I can remind of #42: reassign it to somebody else.',
    ],
  ],
  notYoursToReassign: [
    [
      { reason: 'notYoursToReassign', item: approval() },
      'Only Ada Berg, or somebody who is asked and has not answered, can reassign this: ask them to.',
    ],
  ],
  reassignFromWhom: [
    [
      { reason: 'reassignFromWhom', item: waitsForTwo },
      'Several people are asked: say who is to be replaced, Carla Ruiz or Dana Ito.',
    ],
  ],
  isNotAsked: [
    [
      { reason: 'isNotAsked', person: bob },
      'Bob Okafor is not asked here, so there is nothing to reassign: pick somebody who is.',
    ],
  ],
  isAskedAlready: [[{ reason: 'isAskedAlready', person: bob }, 'Bob Okafor is asked already: pick somebody else.']],
  hasAnswered: [
    [
      { reason: 'hasAnswered', person: bob },
      'Bob Okafor has answered already, and that counts: pick somebody who has not.',
    ],
  ],
  stillOpen: [[{ reason: 'stillOpen', item: task() }, 'This is still open, so there is nothing to reopen.']],
  approvalStaysClosed: [
    [
      { reason: 'approvalStaysClosed', item: approved },
      '#42 is an approval, and its outcome stays: ask again with a new request.',
    ],
  ],
  notYoursToReopen: [
    [
      { reason: 'notYoursToReopen', item: canceled },
      'Only Ada Berg, or somebody the task is for, can reopen it: ask them to.',
    ],
  ],
  notAnApproval: [
    [
      { reason: 'notAnApproval', item: task() },
      '#7 is a task: it can be marked as done, but not approved or rejected.',
    ],
  ],
  notATask: [
    [
      { reason: 'notATask', item: approval() },
      '#42 is an approval request: it can be approved or rejected, but not marked as done.',
    ],
  ],
  noSuchItem: [
    [{ reason: 'noSuchItem', number: 99 }, 'There is no #99 in this chat: type "list" to see what is open.'],
    [{ reason: 'noSuchItem' }, 'This item no longer exists.'],
  ],
  notInChat: [
    [{ reason: 'notInChat', names: ['Dana Ito'] }, 'Dana Ito is not in this chat: add them, then ask again.'],
    [
      { reason: 'notInChat', names: ['Dana Ito', 'Eve Lind'] },
      'Dana Ito and Eve Lind are not in this chat: add them, then ask again.',
    ],
    [{ reason: 'notInChat', names: [''] }, 'The person you picked is not in this chat: add them, then ask again.'],
    [{ reason: 'notInChat', names: ['', ''] }, '2 people you picked are not in this chat: add them, then ask again.'],
  ],
  withoutAccount: [
    [
      { reason: 'withoutAccount', names: ['Dana Ito', ''] },
      'Dana Ito and the person you picked have no work account that could be asked: ask somebody else.',
    ],
    [
      { reason: 'withoutAccount', names: ['Dana Ito'] },
      'Dana Ito has no work account that could be asked: ask somebody else.',
    ],
  ],
  delegateIsSelf: [[{ reason: 'delegateIsSelf' }, 'You cannot stand in for yourself: name somebody else, or nobody.']],
  delegationLoop: [
    [
      { reason: 'delegationLoop', names: ['Bob Okafor', 'Carla Ruiz'] },
      'That leads back to you, because Bob Okafor and Carla Ruiz are away too: name somebody who is here.',
    ],
    [
      { reason: 'delegationLoop', names: ['Bob Okafor'] },
      'That leads back to you, because Bob Okafor is away too: name somebody who is here.',
    ],
  ],
  notAway: [[{ reason: 'notAway' }, 'You are not away, so there is nothing to end.']],
  appNotInChat: [[{ reason: 'appNotInChat' }, 'I am not in this chat: add Countersign to it, then try again.']],
};

test.each(Object.entries(await everyLanguage()))(
  'who was picked without a name has one in %s, and the sentence begins like a sentence',
  (_, sentences) => {
    for (const names of [[''], ['', ''], ['Dana Ito', '']]) {
      const sentence = refusalSentence(refuse({ reason: 'notInChat', names }), { sentences, when: () => '' });
      expect(sentence).toMatch(/^[^\p{Ll}]/u);
      const picked = sentences.picked(names.filter((name) => name === '').length);
      expect(sentence.toLowerCase()).toContain(picked.toLowerCase());
    }
  },
);

const all = Object.values(examples).flat();

test.each(all)('%j', (reason, sentence) => {
  expect(refusalSentence(refuse(reason), { sentences: en, when: () => '10:02 AM' })).toBe(sentence);
});

test.each(Object.entries(await everyLanguage()))(
  'each is one line in %s too, with nothing left to fill in',
  (_, sentences) => {
    for (const [reason] of all) {
      const sentence = refusalSentence(refuse(reason), { sentences, when: () => '10:02' });
      expect(sentence).toMatch(/^\S[^\n]*[.。]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\{n\}|\[object/);
    }
  },
);
