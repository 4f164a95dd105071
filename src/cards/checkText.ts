// Whether everything in a chat is set up right; where it is not, what is wrong and what to do next.
import type { CheckedChat, FeedFailure } from '../domain/chatCheck.ts';
import { feedFailureText } from '../domain/feedFailure.ts';
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { nextStep, whyFailed } from './failureWords.ts';
import type { Reader } from './refusalSentence.ts';
import { someNames } from './someNames.ts';

type Finding = { readonly isRight: boolean; readonly words: string };

/** Markdown for a chat message. */
export function checkText(chat: CheckedChat, reader: Reader): string {
  const { check } = reader.sentences;
  const findings = [
    installation(chat, reader),
    roster(chat, reader),
    ...accounts(chat, reader),
    ...activityTypes(chat, reader),
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

/** An old package is a matter of now, whatever it did to earlier notifications. */
function activityTypes(
  { outdatedPackage }: CheckedChat,
  { sentences: { check, failures } }: Reader,
): readonly Finding[] {
  if (!outdatedPackage) return [];
  return [{ isRight: false, words: `${check.outdatedPackage} ${failures.next.outdatedPackage}` }];
}

function deliveries({ failures }: CheckedChat, { sentences }: Reader): readonly Finding[] {
  if (failures.length === 0) return [{ isRight: true, words: sentences.check.allNotified }];
  return failures.map((failure) => ({ isRight: false, words: failureWords(failure, sentences) }));
}

/** How often, why, whom it concerns, and what to do. */
function failureWords(failure: FeedFailure, sentences: Sentences): string {
  const { reason, state } = failure;
  const people = someNames(failure.names.map(escapeMarkdown), sentences);
  return [
    whatHappened(failure, sentences),
    ...(people.length === 0 ? [] : [sentences.check.meantFor(people)]),
    nextStep({ reason, isTried: state === 'queued' }, sentences),
  ].join(' ');
}

/** What we found ourselves, Teams has not refused. */
function whatHappened({ state, reason, count }: FeedFailure, sentences: Sentences): string {
  const { check } = sentences;
  const why = whyFailed(reason, sentences);
  if (state === 'queued') return check.waiting(count, why);
  if (reason.by === 'us') return check.notSent(count, why);
  const answer = escapeMarkdown(feedFailureText(reason));
  return state === 'refused' ? check.refused(count, answer, why) : check.givenUp(count, answer, why);
}
