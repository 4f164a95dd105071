// Why a feed notification did not get through: what Graph answered, or what we found ourselves.

/** `status` and `code` are those of Graph's answer; `us`: Graph had no say in it. */
export type FeedFailureReason =
  | { readonly by: 'graph'; readonly status: number; readonly code?: string }
  | { readonly by: 'us'; readonly reason: OurFailureReason };

/**
 * `noAnswerInTime`: Microsoft gave no answer. `notInChannels`: notifications of a chat exist, those of a channel do not. `cardNotPosted`: there is nothing that the
 * notification could open. `ourMistake`: something is wrong in the program itself. `unknown`: what the ledger holds says nothing.
 */
const ourReasons = ['noAnswerInTime', 'appRemoved', 'notInChannels', 'cardNotPosted', 'ourMistake', 'unknown'] as const;
export type OurFailureReason = (typeof ourReasons)[number];

/** As 0.1.0 wrote them into its ledger. */
const formerTexts: ReadonlyMap<string, OurFailureReason> = new Map([
  ['no answer in time', 'noAnswerInTime'],
  ['app removed from chat', 'appRemoved'],
  ['no feed notifications in a channel', 'notInChannels'],
  ['no feed notifications in a personal', 'notInChannels'],
]);

/** As one text, for the ledger: `403 Forbidden`, `appRemoved`. */
export function feedFailureText(failure: FeedFailureReason): string {
  if (failure.by === 'us') return failure.reason;
  return failure.code === undefined ? String(failure.status) : `${failure.status} ${failure.code}`;
}

/** Whatever a damaged row holds, it must not keep anybody from hearing of the others. */
export function parseFeedFailure(text: string): FeedFailureReason {
  const reason = ourReasons.find((ours) => ours === text) ?? formerTexts.get(text);
  if (reason) return { by: 'us', reason };
  const [, status, code] = /^(\d{3})(?: (.+))?$/s.exec(text) ?? [];
  if (status === undefined) return { by: 'us', reason: 'unknown' };
  return { by: 'graph', status: Number(status), ...(code === undefined ? {} : { code }) };
}
