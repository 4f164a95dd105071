// English: whether everything in a chat is set up right, and what to do where it is not.
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('en');

export const check = {
  allRight: 'Everything in this chat is set up right.',
  somethingWrong: 'Something in this chat needs attention.',
  installed: 'I am installed in this chat.',
  notInstalled: 'I am not installed in this chat. Add me to it: open the chat, select the plus sign, then pick me.',
  members: (members: number, readAt: string) =>
    count(members, { one: `I know {n} member (read ${readAt}).`, other: `I know {n} members (read ${readAt}).` }),
  rosterUnread:
    'I do not know yet who is in this chat. Wait a minute and check again; if it stays so, remove me from the chat and add me again.',
  withoutAccount: (names: readonly string[]) =>
    `${all(names)} cannot be asked, because there is no work account to notify. Ask somebody else in their place.`,
  allNotified: 'Every notification of the last 30 days got through.',
  refused: (times: number, answer: string, why: string) =>
    count(times, {
      one: `Teams refused {n} notification (${answer}): ${why}.`,
      other: `Teams refused {n} notifications (${answer}): ${why}.`,
    }),
  givenUp: (times: number, answer: string, why: string) =>
    count(times, {
      one: `{n} notification did not get through (${answer}): ${why}.`,
      other: `{n} notifications did not get through (${answer}): ${why}.`,
    }),
  /** What Teams has not refused. */
  notSent: (times: number, why: string) =>
    count(times, {
      one: `{n} notification did not get through: ${why}.`,
      other: `{n} notifications did not get through: ${why}.`,
    }),
  waiting: (times: number, why: string) =>
    count(times, {
      one: `{n} notification is still waiting: ${why}.`,
      other: `{n} notifications are still waiting: ${why}.`,
    }),
  outdatedPackage: 'Notifications arrive in this chat as plain notices, because the installed app package is old.',
  meantFor: (names: readonly string[]) => `Meant for ${all(names)}.`,
};
