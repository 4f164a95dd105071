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
  refused: (times: number, why: string) =>
    count(times, {
      one: `Teams refused {n} notification (${why}).`,
      other: `Teams refused {n} notifications (${why}).`,
    }),
  givenUp: (times: number, why: string) =>
    count(times, {
      one: `{n} notification did not get through (${why}).`,
      other: `{n} notifications did not get through (${why}).`,
    }),
  /** What Teams has not refused: why it did not get through all the same. */
  notSent: {
    noAnswerInTime: (times: number) =>
      count(times, {
        one: '{n} notification did not get through, because Teams gave no answer for a day.',
        other: '{n} notifications did not get through, because Teams gave no answer for a day.',
      }),
    appRemoved: (times: number) =>
      count(times, {
        one: '{n} notification was not sent, because I was no longer in this chat.',
        other: '{n} notifications were not sent, because I was no longer in this chat.',
      }),
    notInChannels: (times: number) =>
      count(times, {
        one: '{n} notification was not sent, because Teams has them only in group chats.',
        other: '{n} notifications were not sent, because Teams has them only in group chats.',
      }),
    cardNotPosted: (times: number) =>
      count(times, {
        one: '{n} notification was not sent, because I could not post the card that it opens.',
        other: '{n} notifications were not sent, because I could not post the card that they open.',
      }),
    unknown: (times: number) =>
      count(times, {
        one: '{n} notification did not get through, and I no longer know why.',
        other: '{n} notifications did not get through, and I no longer know why.',
      }),
  },
  meantFor: (names: readonly string[]) => `Meant for ${all(names)}.`,
  steps: {
    appRemoved: 'If I am missing, add me again: I then send what still matters.',
    permission:
      'An admin has to grant the permission TeamsActivity.Send.Chat: update the app in this chat and accept the permissions it asks for.',
    notFound: 'Check that these people are still in the chat and have a Teams account.',
    severalApps:
      'Several apps share one identity. An admin has to set TEAMS_CATALOG_APP_ID to the id in the app catalogue.',
    outdatedPackage: 'An admin has to upload the current app package, and the app in this chat has to be updated.',
    notInChannels: 'Ask in a group chat.',
    cardNotPosted: 'Type "show" and the number of the item: I then try again.',
    unknown: 'An admin finds the details in the log of the service.',
  },
};
