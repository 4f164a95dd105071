// Sends the newest notification of one item to one recipient, and writes into the ledger what became of it.
import { feedFailureText } from '../../domain/feedFailure.ts';
import { personUnreachable } from '../../items/personUnreachable.ts';
import type { LedgerKey } from '../../storage/feedNotifications.ts';
import { claimFeedNotification, queuedRecipients, settleFeedNotification } from '../../storage/feedNotifications.ts';
import type { JobContext } from '../jobContext.ts';
import { attempt, mayGoOn } from '../ringing/attempt.ts';
import type { Outcome, RingJob } from '../ringing/ringing.ts';
import { jobsFor } from '../ringing/waitingRings.ts';
import { claimFor } from '../runningJob.ts';

export async function sendFeedNotification(job: RingJob, context: JobContext): Promise<void> {
  const { db, log } = context;
  const { payload } = job;
  const claimed = await claimFeedNotification(db, { ...payload, ...claimFor(job) });
  // Perhaps this job has settled it before, and did not live to let the others go on.
  if (!claimed) return letOthersGoOn(payload, context);
  const outcome = await attempt(claimed, job, context);
  const { state, reason } = outcome;
  const why = reason && { reason: feedFailureText(reason) };
  const settled = { ...payload, revision: claimed.revision, state, ...why, at: context.clock() };
  const { stillQueued } = outcome.isUnreachable
    ? await settleUnreachable(settled, context)
    : await settleFeedNotification(db, settled);
  await goOn({ payload, outcome, stillQueued }, context);
  log[levels[state]]({ itemId: payload.itemId, state, ...why }, 'feed notification settled');
  if (outcome.failure) throw outcome.failure;
}

/** The item's row first, as every decision takes it: whoever locks in one order never waits in a circle. */
function settleUnreachable(settled: Parameters<typeof settleFeedNotification>[1], context: JobContext) {
  const { itemId, recipient: entraId } = settled;
  return context.db.transaction().execute(async (trx) => {
    await personUnreachable(trx, { itemId, entraId, context });
    return settleFeedNotification(trx, settled);
  });
}

/** Refused: someone should look at the set-up. Dead: it is our own mistake. */
const levels = { queued: 'info', accepted: 'info', obsolete: 'info', refused: 'warn', dead: 'error' } as const;

/**
 * Whoever found this notification claimed has left its sending to us, be it a newer one for the same recipient or the
 * job that was to send it once nothing stood in its way. Should we die before that, this job runs again and finds it queued.
 */
async function goOn(
  { payload, outcome, stillQueued }: { payload: LedgerKey; outcome: Outcome; stillQueued: boolean },
  context: JobContext,
): Promise<void> {
  if (!stillQueued) return letOthersGoOn(payload, context);
  if (outcome.failure) return;
  if (outcome.state === 'queued' && !(await mayGoOn(payload, context))) return;
  await context.enqueue(context.db, [{ name: 'sendFeedNotification', payload }]);
}

/** What was held back by the call to the whole chat may be sent once that is settled. */
async function letOthersGoOn({ itemId, recipient }: LedgerKey, { db, enqueue }: JobContext): Promise<void> {
  if (recipient !== 'chat') return;
  const waiting = await queuedRecipients(db, itemId);
  // Another job has that call in hand, and will settle it.
  if (waiting.includes('chat')) return;
  await enqueue(db, jobsFor(itemId, waiting));
}
