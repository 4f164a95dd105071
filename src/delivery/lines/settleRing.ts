// Writes into the ledger what became of a feed notification, and decides whether and when it is tried again.
import type { FeedFailureReason } from '../../domain/feedFailure.ts';
import { feedFailureText } from '../../domain/feedFailure.ts';
import { personUnreachable } from '../../items/personUnreachable.ts';
import { putOffNotification, settleNotification } from '../../storage/dueNotifications.ts';
import { closeBucket, giveBackCalls } from '../../storage/spentCalls.ts';
import { secondsToWait } from '../errorMeaning.ts';
import type { LineContext } from '../lineContext.ts';
import { isTooOld, soFarSeconds } from '../patience.ts';
import type { Outcome } from '../ringing/ringing.ts';
import type { PickedRing } from './picked.ts';
import type { Sent } from './sendRing.ts';

/** Refused: someone should look at the set-up. Dead: it is our own mistake, or nobody answered for a day. */
const levels = { accepted: 'info', obsolete: 'info', refused: 'warn', dead: 'error' } as const;

export async function settleRing(picked: PickedRing, { outcome, isCalled }: Sent, context: LineContext): Promise<void> {
  const { db, metrics } = context;
  const { entry, callIds } = picked;
  if (!isCalled) await giveBackCalls(db, callIds);
  if (outcome.kind === 'waiting') return putOff(picked, { seconds: 0 }, context);
  if (outcome.kind === 'again' && !isTooOld(entry.ageSeconds)) return again(picked, outcome, context);
  await settleForGood(picked, finalOf(outcome), context);
  if (outcome.kind !== 'accepted') return;
  const sinceClaimed = (performance.now() - picked.pickedAt) / 1000;
  metrics.accepted({ urgency: entry.urgency, seconds: entry.ageSeconds + sinceClaimed });
}

type Final = {
  readonly state: 'accepted' | 'obsolete' | 'refused' | 'dead';
  readonly reason?: string;
  readonly isUnreachable: boolean;
};

function finalOf(outcome: Exclude<Outcome, { kind: 'waiting' }>): Final {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', isUnreachable: false, ...(outcome.note ? { reason: outcome.note } : {}) };
    case 'obsolete':
      return { state: 'obsolete', isUnreachable: false };
    case 'again':
      return { state: 'dead', reason: feedFailureText({ by: 'us', reason: 'noAnswerInTime' }), isUnreachable: false };
    case 'refused':
    case 'dead':
      return {
        state: outcome.kind,
        reason: feedFailureText(outcome.reason),
        isUnreachable: outcome.unreachable ?? false,
      };
  }
}

async function settleForGood(picked: PickedRing, final: Final, context: LineContext): Promise<void> {
  const { itemId, recipient } = picked.entry;
  const { state, reason, isUnreachable } = final;
  const why = reason === undefined ? {} : { reason };
  const settled = { ...settling(picked, context), state, ...why };
  if (!isUnreachable) await settleNotification(context.db, settled);
  else
    await context.db.transaction().execute(async (trx) => {
      // The item's row first, as every decision takes it: whoever locks in one order never waits in a circle.
      await personUnreachable(trx, { itemId, entraId: recipient, context });
      await settleNotification(trx, settled);
    });
  context.log[levels[state]]({ itemId, state, ...why }, 'feed notification settled');
}

/** Microsoft may know of more callers than we do: at its 429 the whole budget waits. */
async function again(
  picked: PickedRing,
  { afterSeconds, reason }: Extract<Outcome, { kind: 'again' }>,
  context: LineContext,
): Promise<void> {
  const tried = soFarSeconds(picked.entry.attempts);
  const seconds = secondsToWait({ kind: 'notNow', afterSeconds }, { ageSeconds: tried, random: Math.random() });
  if (reason.by === 'graph' && reason.status === 429) {
    const [{ name: bucket }] = picked.buckets;
    await closeBucket(context.db, { bucket, seconds: afterSeconds ?? seconds });
  }
  await putOff(picked, { seconds, reason }, context);
  context.log.warn(
    { itemId: picked.entry.itemId, seconds, reason: feedFailureText(reason) },
    'feed notification put off',
  );
}

function putOff(
  picked: PickedRing,
  { seconds, reason }: { readonly seconds: number; readonly reason?: FeedFailureReason },
  context: LineContext,
): Promise<void> {
  const why = reason ? { reason: feedFailureText(reason) } : {};
  return putOffNotification(context.db, { ...settling(picked, context), ...why, seconds });
}

function settling({ entry: { itemId, recipient, revision }, callIds }: PickedRing, context: LineContext) {
  const agoMs = context.roundTrips.graph.countedBeforeMs();
  return { itemId, recipient, revision, at: context.clock(), callIds, agoMs };
}
