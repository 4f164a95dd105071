// What an error of Teams or Graph means for the job that met it.
import type { FeedFailureReason } from '../domain/feedFailure.ts';
import type { TeamsError } from '../teams/teamsError.ts';

export type ErrorMeaning =
  /** The other side cannot now, or no answer came: again, at the earliest after so many seconds. */
  | { readonly kind: 'notNow'; readonly afterSeconds: number | undefined }
  /** This chat or person cannot be reached until an admin or an install event changes that. */
  | { readonly kind: 'refused'; readonly reason: FeedFailureReason }
  /** Our own mistake: nothing that is repeated will do better. */
  | { readonly kind: 'dead'; readonly reason: FeedFailureReason };

/** 401 is among them: the call was repeated with a fresh token before, so somebody has to mend the credential. */
const passing: ReadonlySet<number> = new Set([401, 408, 412, 425, 429]);
const refusing: ReadonlySet<number> = new Set([403, 404, 409]);

/** Decided by status and code, never by the message's text. */
export function errorMeaning(error: TeamsError): ErrorMeaning {
  const { status, retryAfterSeconds } = error;
  if (status === undefined || isPassing(status)) return { kind: 'notNow', afterSeconds: retryAfterSeconds };
  const reason = failureReason(error);
  return refusing.has(status) ? { kind: 'refused', reason } : { kind: 'dead', reason };
}

/** What the other side says of itself passes, and a repeated notification does no harm; but what it has not is not to come. */
function isPassing(status: number): boolean {
  return passing.has(status) || (status >= 500 && status !== 501);
}

/** For the ledger: the answer by its status and code, or that none came. */
export function failureReason({ status, code }: TeamsError): FeedFailureReason {
  if (status === undefined) return { by: 'us', reason: 'noAnswerInTime' };
  return { by: 'graph', status, ...(code === undefined || code === '' ? {} : { code }) };
}

/**
 * When to try again, in seconds from now: at the other side's word, else twice as long as so far, at most five minutes and a half of that.
 * `random` in [0, 1) spreads jobs that failed together.
 */
export function secondsToWait(
  meaning: Extract<ErrorMeaning, { kind: 'notNow' }>,
  { ageSeconds, random }: { ageSeconds: number; random: number },
): number {
  if (meaning.afterSeconds !== undefined) return meaning.afterSeconds + random;
  const spread = 0.5 + random;
  return Math.min(300, Math.max(1, ageSeconds)) * spread;
}
