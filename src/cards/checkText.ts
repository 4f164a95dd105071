// Whether everything in a chat is set up right; where it is not, what is wrong and what to do next.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Reader } from './refusalSentence.ts';
import { someNames } from './someNames.ts';

export type CheckedChat = {
  readonly installed: boolean;
  readonly rosterReadAt?: Date;
  readonly members: number;
  /** Names of members that have no account which could be asked. */
  readonly withoutAccount: readonly string[];
  readonly failures: readonly Failure[];
};

/** Feed notifications that did not get through, by Graph's status and code or our own reason; `names` as far as known. */
type Failure = {
  readonly state: 'refused' | 'dead';
  readonly reason: string;
  readonly count: number;
  readonly names: readonly string[];
};

type Step = keyof Sentences['check']['steps'];

type Finding = { readonly isRight: boolean; readonly words: string };

/** Markdown for a chat message. */
export function checkText(chat: CheckedChat, reader: Reader): string {
  const { check } = reader.sentences;
  const findings = [
    installation(chat, reader),
    roster(chat, reader),
    ...accounts(chat, reader),
    ...deliveries(chat, reader),
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

function deliveries({ failures }: CheckedChat, { sentences }: Reader): readonly Finding[] {
  if (failures.length === 0) return [{ isRight: true, words: sentences.check.allNotified }];
  return failures.map((failure) => ({ isRight: false, words: failureWords(failure, sentences) }));
}

/** How often, why, whom it concerns, and what to do. */
function failureWords({ state, reason, count, names }: Failure, sentences: Sentences): string {
  const { check } = sentences;
  const why = escapeMarkdown(reason);
  const people = someNames(names.map(escapeMarkdown), sentences);
  return [
    state === 'refused' ? check.refused(count, why) : check.givenUp(count, why),
    ...(people.length === 0 ? [] : [check.meantFor(people)]),
    check.steps[stepFor(reason)],
  ].join(' ');
}

const ourReasons: ReadonlyMap<string, Step> = new Map([
  ['app removed from chat', 'notInstalled'],
  ['no feed notifications in a channel', 'channel'],
]);

/** What an admin or a member can do about a refusal: Graph's status says which kind it is. */
function stepFor(reason: string): Step {
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
      return ourReasons.get(reason) ?? 'unknown';
  }
}
