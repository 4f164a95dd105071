// Whether everything in a chat is set up right; where it is not, what is wrong and what to do next.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Reader } from './refusalSentence.ts';
import { someNames } from './someNames.ts';

/** `refused` counts the feed notifications that Teams refused in this chat, by Graph's status and code or our own reason. */
export type CheckedChat = {
  readonly installed: boolean;
  readonly rosterReadAt?: Date | undefined;
  readonly members: number;
  /** Names of members that have no account which could be asked. */
  readonly withoutAccount: readonly string[];
  readonly refused: readonly { readonly reason: string; readonly count: number }[];
};

type Finding = { readonly isRight: boolean; readonly words: string };

/** Markdown for a chat message. */
export function checkText(chat: CheckedChat, reader: Reader): string {
  const { check } = reader.sentences;
  const findings = [
    installation(chat, reader),
    roster(chat, reader),
    ...accounts(chat, reader),
    ...refusals(chat, reader),
  ];
  const isRight = findings.every((finding) => finding.isRight);
  const lines = findings.map((finding) => `- ${finding.isRight ? '✓' : '✕'} ${finding.words}`);
  return [`**${isRight ? check.allRight : check.somethingWrong}**`, lines.join('\n')].join('\n\n');
}

function installation({ installed }: CheckedChat, { sentences: { check } }: Reader): Finding {
  return { isRight: installed, words: installed ? check.installed : check.notInstalled };
}

function roster({ rosterReadAt, members }: CheckedChat, { sentences: { check }, when }: Reader): Finding {
  if (rosterReadAt === undefined) return { isRight: false, words: check.rosterUnread };
  return { isRight: true, words: check.members(members, when(rosterReadAt)) };
}

function accounts({ withoutAccount }: CheckedChat, { sentences }: Reader): readonly Finding[] {
  if (withoutAccount.length === 0) return [];
  const names = someNames(withoutAccount.map(escapeMarkdown), sentences);
  return [{ isRight: false, words: sentences.check.withoutAccount(names) }];
}

function refusals({ refused }: CheckedChat, { sentences: { check } }: Reader): readonly Finding[] {
  if (refused.length === 0) return [{ isRight: true, words: check.allNotified }];
  return refused.map(({ reason, count }) => ({
    isRight: false,
    words: `${check.refused(count, escapeMarkdown(reason))} ${check.steps[stepFor(reason)]}`,
  }));
}

/** What an admin or a member can do about a refusal: Graph's status says which kind it is. */
function stepFor(reason: string): keyof Sentences['check']['steps'] {
  const [status] = reason.split(' ');
  switch (status) {
    case '400':
      return 'outdatedPackage';
    case '403':
      return 'permission';
    case '404':
      return 'notFound';
    case '409':
      return 'severalApps';
    default:
      return reason === 'app removed from chat' ? 'notInstalled' : 'unknown';
  }
}
