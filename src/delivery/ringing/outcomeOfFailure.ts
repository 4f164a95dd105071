// What a failed call means for the notification that it was to deliver; what somebody must look at is said aloud.
import type { Log } from '../../log.ts';
import type { TeamsError } from '../../teams/teamsError.ts';
import { errorMeaning, failureReason } from '../errorMeaning.ts';
import type { Outcome } from './ringing.ts';

export type FailedOutcome = Extract<Outcome, { kind: 'again' | 'refused' | 'dead' }>;

export function outcomeOfFailure(
  error: TeamsError,
  { itemId, log }: { readonly itemId: string; readonly log: Log },
): FailedOutcome {
  const meaning = errorMeaning(error);
  switch (meaning.kind) {
    case 'notNow': {
      const after = meaning.afterSeconds === undefined ? {} : { afterSeconds: meaning.afterSeconds };
      return { kind: 'again', ...after, reason: failureReason(error) };
    }
    case 'refused':
      return meaning;
    case 'dead':
      log.error({ err: error, itemId }, 'Microsoft does not take a notification: this is our mistake');
      return meaning;
  }
}
