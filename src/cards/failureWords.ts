// Why a notification did not get through, and what somebody can do about it, in the reader's language.
import type { FeedFailureReason, OurFailureReason } from '../domain/feedFailure.ts';
import type { Sentences } from '../locales/index.ts';

type Cause = keyof Sentences['failures']['why'];
type Step = keyof Sentences['failures']['next'];

/** `isTried`: it is still tried again. */
type Failure = { readonly reason: FeedFailureReason; readonly isTried: boolean };

/** Goes after a colon, and ends without a full stop. */
export function whyFailed(reason: FeedFailureReason, { failures }: Sentences): string {
  return failures.why[causeOf(reason)];
}

/** One sentence or two. */
export function nextStep({ reason, isTried }: Failure, { failures }: Sentences): string {
  const step = steps[causeOf(reason)];
  return failures.next[isTried && step === 'sendAgain' ? 'triedAgain' : step];
}

const ourCauses: Readonly<Record<OurFailureReason, Cause>> = {
  noAnswerInTime: 'noAnswer',
  appRemoved: 'appRemoved',
  notInChannels: 'notInChannels',
  cardNotPosted: 'cardNotPosted',
  ourMistake: 'ourMistake',
  unknown: 'unknown',
};

/** Graph's status says what kind of failure it is; what it refuses besides was asked in the wrong way. */
const causesByStatus: ReadonlyMap<number, Cause> = new Map([
  [401, 'signIn'],
  [403, 'permission'],
  [404, 'notFound'],
  [408, 'noAnswer'],
  [409, 'severalApps'],
  [412, 'busy'],
  [425, 'busy'],
  [429, 'busy'],
]);

/** The Bot Connector, which takes what is said in a personal chat, has codes for it; of Graph's 403 all have one code. */
const codesOfNoInstallation: ReadonlySet<string | undefined> = new Set([
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
]);

function causeOf(reason: FeedFailureReason): Cause {
  if (reason.by === 'us') return ourCauses[reason.reason];
  if (reason.status === 403 && codesOfNoInstallation.has(reason.code)) return 'notInstalled';
  return causesByStatus.get(reason.status) ?? (reason.status >= 500 ? 'outage' : 'mistake');
}

const steps: Readonly<Record<Cause, Step>> = {
  notInstalled: 'notInstalled',
  permission: 'permission',
  notFound: 'notFound',
  severalApps: 'severalApps',
  mistake: 'mistake',
  busy: 'sendAgain',
  outage: 'sendAgain',
  noAnswer: 'sendAgain',
  signIn: 'signIn',
  appRemoved: 'appRemoved',
  notInChannels: 'notInChannels',
  cardNotPosted: 'cardNotPosted',
  ourMistake: 'mistake',
  unknown: 'sendAgain',
};
