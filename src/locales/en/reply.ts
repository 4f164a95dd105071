// English: what the bot answers to a command that worked; `item` is the number and the title, such as "#42: Deploy".
import { wordingOf } from '../wording.ts';

const { all, any, count, number } = wordingOf('en');

function ago(seconds: number): string {
  return count(seconds, { one: '{n} second ago', other: '{n} seconds ago' });
}

export const reply = {
  item: (reference: string, title: string) => `${reference}: ${title}`,
  approved: (item: string) => `Approved ${item}`,
  rejected: (item: string) => `Rejected ${item}`,
  approvalCounted: (item: string, approved: number, needed: number) =>
    `Your approval counts: ${number(approved)} of ${number(needed)} approved so far. ${item}`,
  approvalOpensStage: (item: string, position: number, total: number) =>
    `Your approval counts, and stage ${number(position)} of ${number(total)} is asked now. ${item}`,
  rejectionCounted: (item: string, names: readonly string[]) =>
    names.length === 0
      ? `Your rejection counts, but does not decide alone. ${item}`
      : `Your rejection counts, but does not decide alone: still waiting for ${any(names)}. ${item}`,
  done: (item: string) => `Done: ${item}`,
  canceled: (item: string) => `Canceled ${item}`,
  reopened: (item: string) => `Reopened ${item}`,
  reminded: (item: string, names: readonly string[]) => `Reminded ${all(names)} of ${item}`,
  remindedEveryone: (item: string) => `Reminded everyone in this chat of ${item}`,
  reassigned: (item: string, to: string) => `${to} is asked now. ${item}`,
  reassignedLater: (item: string, to: string, position: number) =>
    `${to} will be asked in stage ${number(position)}. ${item}`,
  reassignedAway: (item: string, to: string, standIn: string) => `${to} is away, so ${standIn} is asked now. ${item}`,
  reassignedWaits: (item: string, to: string) =>
    `It is with ${to} now, who is away and has nobody standing in. ${item}`,
  commented: (item: string) => `Added your comment to ${item}`,
  back: 'Welcome back. From now on you are asked yourself again.',
  /** The same was asked a moment ago. */
  repeated: (reference: string, seconds: number) =>
    `That is ${reference} already, asked ${ago(seconds)}. Ask again in a minute, or in other words, if you want another one.`,
  /** It has no number yet. */
  repeatedWaits: (seconds: number) =>
    `I have that already, asked ${ago(seconds)}. Ask again in a minute, or in other words, if you want another one.`,
  rosterUnreadable:
    'I could not find out who is in this chat, so nobody was asked. Check that I am still in it and try again.',
};

export const away = {
  withStandIn: (until: string, to: string) =>
    `You are away until ${until}. ${to} is asked instead of you, and you are kept informed.`,
  /** Who was named and is away too. */
  throughAnother: (until: string, to: string, standIn: string) =>
    `You are away until ${until}. ${to} is away too, so ${standIn} is asked instead of you, and you are kept informed.`,
  nobodyThere: (until: string, to: string) =>
    `You are away until ${until}. ${to} is away too, and nobody stands in: requests wait until somebody is back.`,
  alone: (until: string) => `You are away until ${until}. Requests wait for you, and those who ask are told.`,
  handedOver: (items: number, to: string) =>
    count(items, {
      one: `{n} open item that waits for you goes to ${to} too, where they are in the chat and may answer.`,
      other: `{n} open items that wait for you go to ${to} too, where they are in the chat and may answer.`,
    }),
  waiting: (items: number) =>
    count(items, { one: '{n} open item waits for you.', other: '{n} open items wait for you.' }),
  endWithBack: 'Type "back" when you are here again.',
};
