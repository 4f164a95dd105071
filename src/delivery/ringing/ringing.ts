// One notification on its way: what is to be told, whom, where, and what became of it.
import type { Reader } from '../../cards/refusalSentence.ts';
import type { Ring } from '../../domain/decision.ts';
import type { FeedFailureReason } from '../../domain/feedFailure.ts';
import type { LedgerEntry } from '../../storage/feedNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { habitsOf } from '../../storage/members.ts';
import type { TeamsError } from '../../teams/teamsError.ts';
import { errorMeaning, isGivenUp } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import { readerIn } from '../readerIn.ts';
import type { RunningJob } from '../runningJob.ts';

export type RingJob = RunningJob<'sendFeedNotification'>;

export type Ringing = { readonly ring: Ring; readonly placed: PlacedItem; readonly job: RingJob };

/** `queued`: it goes on by another job; `failure` is what the worker is to try again later. */
export type Outcome = {
  readonly state: LedgerEntry['state'];
  readonly reason?: FeedFailureReason;
  readonly failure?: TeamsError;
  /** Graph refuses this person; if the item waits for them, somebody has to know. */
  readonly isUnreachable?: boolean;
};

/** The recipient's own language where it is known, else the chat's; a time zone is nobody's but their own. */
export async function readerOf({ placed, job }: Ringing, { db }: JobContext): Promise<Reader> {
  const { recipient } = job.payload;
  if (recipient === 'chat') return readerIn(placed.language);
  const { conversationId } = placed.item;
  const { language, timeZone } = await habitsOf(db, { conversationId, entraId: recipient });
  return readerIn(language ?? placed.language, timeZone);
}

export function outcomeOfFailure(error: TeamsError, { since, takenAt }: RingJob): Outcome {
  const meaning = errorMeaning(error);
  if (meaning.kind !== 'notNow') return { state: meaning.kind, reason: meaning.reason };
  if (isGivenUp(since, takenAt)) return { state: 'dead', reason: { by: 'us', reason: 'noAnswerInTime' } };
  return { state: 'queued', failure: error };
}
