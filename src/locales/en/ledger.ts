// English: how far the notifications of an item have come, for its owner.
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('en');

export const ledger = {
  title: (reference: string) => `Notifications of ${reference}`,
  /** `counts` are some of those below. */
  summary: (reference: string, counts: readonly string[]) => `Notifications of ${reference}: ${all(counts)}`,
  counts: {
    failed: (notifications: number) => count(notifications, { other: '{n} not delivered' }),
    waiting: (notifications: number) => count(notifications, { other: '{n} waiting' }),
    accepted: (notifications: number) => count(notifications, { other: '{n} delivered' }),
  },
  none: 'Nobody is to be notified of it now.',
  everyone: 'Everyone in the chat',
  gone: (people: number) =>
    count(people, { one: 'Somebody who has left the chat', other: '{n} people who have left the chat' }),
  /** How it stands with these people. */
  of: (names: readonly string[], how: string) => `${all(names)}: ${how}`,
  accepted: (at: string) => `notified ${at}`,
  acceptedPlain: (at: string) => `notified ${at}, as a plain notice: the installed app package is old`,
  waitsForCard: 'waiting for the card to be posted',
  waitsForTurn: 'waiting for its turn',
  waitsUntil: (why: string, at: string) => `waiting: ${why}, next try ${at}`,
  failed: (why: string) => `not reached: ${why}`,
  attempts: (how: string, attempts: number) =>
    count(attempts, { one: `${how} ({n} attempt)`, other: `${how} ({n} attempts)` }),
  /** Of those who are not named. */
  short: { failed: 'not reached', waiting: 'waiting', accepted: 'notified' },
};
