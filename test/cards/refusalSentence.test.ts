// Each reason for a refusal, in one sentence for the person it concerns.
import { expect, test } from '@jest/globals';
import { refusalSentence } from '../../src/cards/refusalSentence.ts';
import type { RefusalReason } from '../../src/domain/refusal.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, crowd, dana, named, now, response, task } from '../domain/factories.ts';

const approved = approval({ state: 'approved', closing: { by: bob, at: now } });
const canceled = task({ state: 'canceled', closing: { by: ada, at: now } });
const expired = approval({ state: 'expired' });
const waitsForTwo = approval({
  stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
});
const waitsForMany = approval({ stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } });

function say(reason: RefusalReason): string {
  return refusalSentence(refuse(reason), { sentences: en, when: () => '10:02 AM' });
}

const sentences: readonly (readonly [string, RefusalReason, string])[] = [
  ['no title', { reason: 'titleMissing' }, 'The title is missing.'],
  [
    'a long title',
    { reason: 'titleTooLong', limit: 200 },
    'The title is longer than 200 characters. Move the details to a note.',
  ],
  ['a long note', { reason: 'noteTooLong', limit: 2000 }, 'The note is longer than 2000 characters.'],
  ['a long comment', { reason: 'commentTooLong', limit: 2000 }, 'The comment is longer than 2000 characters.'],
  [
    'a rejection without a reason',
    { reason: 'rejectNeedsComment' },
    'A rejection needs a reason: add a comment and select Reject again.',
  ],
  ['too many people', { reason: 'tooManyPeople', limit: 100 }, 'You can ask at most 100 people at once.'],
  [
    'oneself as the only approver',
    { reason: 'ownerIsOnlyApprover' },
    'You cannot approve your own request. Ask somebody else.',
  ],
  [
    'nobody else in the chat',
    { reason: 'nobodyElseInChat' },
    'There is nobody else in this chat to ask. Ask in a group chat that I am in.',
  ],
  [
    '3 of two people',
    { reason: 'ruleNeedsMorePeople', needed: 3, people: 2 },
    '3 approvals cannot come from 2 people. Name more people, or ask for fewer approvals.',
  ],
  [
    '2 of one person',
    { reason: 'ruleNeedsMorePeople', needed: 2, people: 1 },
    '2 approvals cannot come from 1 person. Name more people, or ask for fewer approvals.',
  ],
  ['the owner’s own answer', { reason: 'ownerCannotAnswer' }, 'You asked for this, so you cannot answer it yourself.'],
  [
    'an answer that is somebody else’s',
    { reason: 'notAsked', item: approval() },
    'This is waiting for Bob Okafor, not for you.',
  ],
  [
    'an answer that several others owe',
    { reason: 'notAsked', item: waitsForTwo },
    'This is waiting for Carla Ruiz or Dana Ito, not for you.',
  ],
  [
    'an answer that very many others owe',
    { reason: 'notAsked', item: waitsForMany },
    'This is waiting for Approver 1, Approver 2, Approver 3, Approver 4, or 96 others, not for you.',
  ],
  ['a second answer', { reason: 'alreadyAnswered', at: now }, 'You have already answered this (10:02 AM).'],
  [
    'an answer too late',
    { reason: 'alreadyClosed', item: approved },
    'This is already closed: Approved by Bob Okafor (10:02 AM).',
  ],
  [
    'a task that was canceled',
    { reason: 'alreadyClosed', item: canceled },
    'This is already closed: Canceled by Ada Berg (10:02 AM).',
  ],
  ['an approval that ran out', { reason: 'alreadyClosed', item: expired }, 'This is already closed: Expired.'],
  ['canceling what is another’s', { reason: 'onlyOwnerCancels', item: approval() }, 'Only Ada Berg can cancel this.'],
  [
    'approving a task',
    { reason: 'notAnApproval', item: task() },
    '#7 is a task: it can be marked as done, but not approved or rejected.',
  ],
  [
    'completing an approval',
    { reason: 'notATask', item: approval() },
    '#42 is an approval request: it can be approved or rejected, but not marked as done.',
  ],
  [
    'a number that does not exist',
    { reason: 'noSuchItem', number: 99 },
    'There is no #99 in this chat. Type "list" to see what is open.',
  ],
  ['a button of a deleted item', { reason: 'noSuchItem' }, 'This item no longer exists.'],
  [
    'a stranger',
    { reason: 'notInChat', names: ['Dana Ito'] },
    'Dana Ito is not in this chat. Add them to the chat, then ask again.',
  ],
  [
    'several strangers',
    { reason: 'notInChat', names: ['Dana Ito', 'Eve Lind'] },
    'Dana Ito and Eve Lind are not in this chat. Add them to the chat, then ask again.',
  ],
];

test.each(sentences)('%s', (_, reason, sentence) => {
  expect(say(reason)).toBe(sentence);
});
