// Writes into the ledger what became of a feed notification, and decides whether and when it is tried again.
import { feedFailureText } from '../../domain/feedFailure.ts';
import type { ItemsContext } from '../../items/itemsContext.ts';
import { personUnreachable } from '../../items/personUnreachable.ts';
import { keepForCard, putOffNotification, settleNotification } from '../../storage/dueNotifications.ts';
import { lockItem } from '../../storage/items/findItem.ts';
import { oweCards } from '../../storage/owedCards.ts';
import type { RefusedTry } from '../../storage/refusedTries.ts';
import { closeBucket, giveBackCalls } from '../../storage/spentCalls.ts';
import { secondsToWait } from '../errorMeaning.ts';
import type { LineContext } from '../lineContext.ts';
import { isTooOld, soFarSeconds } from '../patience.ts';
import type { Outcome } from '../ringing/ringing.ts';
import type { PickedRing } from './picked.ts';
import type { Sent } from './sendRing.ts';

type SettleContext = ItemsContext & Pick<LineContext, 'log' | 'metrics'>;

/** Refused: someone should look at the set-up. Dead: it is our own mistake, or it was not taken for a day. */
const levels = { accepted: 'info', obsolete: 'info', refused: 'warn', dead: 'error' } as const;

export async function settleRing(
  picked: PickedRing,
  { outcome, isCalled }: Sent,
  context: SettleContext,
): Promise<void> {
  const { db, metrics } = context;
  const { entry, callIds } = picked;
  if (!isCalled) await giveBackCalls(db, callIds);
  if (outcome.kind === 'waiting') return keepForCard(db, settling(picked, context));
  if (outcome.kind === 'looking') return whenLookedAt(picked, outcome, context);
  if (outcome.kind === 'otherwise') return otherwise(picked, outcome.tries, context);
  if (outcome.kind === 'again' && !isTooOld(entry.triedForSeconds)) return again(picked, outcome, context);
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

function finalOf(outcome: Exclude<Outcome, { kind: 'waiting' | 'looking' | 'otherwise' }>): Final {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', isUnreachable: false, ...(outcome.note ? { reason: outcome.note } : {}) };
    case 'obsolete':
      return { state: 'obsolete', isUnreachable: false };
    case 'again':
      return { state: 'dead', reason: feedFailureText(outcome.reason), isUnreachable: false };
    case 'refused':
    case 'dead':
      return {
        state: outcome.kind,
        reason: feedFailureText(outcome.reason),
        isUnreachable: outcome.unreachable ?? false,
      };
  }
}

async function settleForGood(picked: PickedRing, final: Final, context: SettleContext): Promise<void> {
  const { itemId, recipient, hasUnanswered } = picked.entry;
  const { state, reason, isUnreachable } = final;
  const why = reason === undefined ? {} : { reason };
  const settled = { ...settling(picked, context), state, ...why };
  if (!isUnreachable && !hasUnanswered) await settleNotification(context.db, settled);
  else
    await context.db.transaction().execute(async (trx) => {
      // The item's row first, as every decision takes it: whoever locks in one order never waits in a circle.
      if (isUnreachable) await personUnreachable(trx, { itemId, entraId: recipient, context });
      const afterSeconds = await settleNotification(trx, settled);
      if (afterSeconds === undefined) return;
      const { conversationId } = picked.due;
      const payload = { conversationId, itemId, recipient, revision: settled.revision };
      await context.enqueue(trx, [{ name: 'ringOnceMore', payload }], { afterSeconds });
    });
  context.log[levels[state]]({ itemId, state, ...why }, 'feed notification settled');
}

/** Another call draws from the budgets as any other does, and waits for nothing else. */
async function otherwise(picked: PickedRing, tries: readonly RefusedTry[], context: SettleContext): Promise<void> {
  await putOffNotification(context.db, { ...settling(picked, context), seconds: 0, tries });
  context.log.info({ itemId: picked.entry.itemId, tries: tries.length }, 'feed notification goes another way');
}

/** It is sent as soon as its card line has looked at the message, or has posted another: only that line ever redraws. */
async function whenLookedAt(
  picked: PickedRing,
  { messageId, tries }: Extract<Outcome, { kind: 'looking' }>,
  context: SettleContext,
): Promise<void> {
  const { itemId } = picked.entry;
  await context.db.transaction().execute(async (trx) => {
    // The item first, as every decision takes it: whoever locks in one order never waits in a circle.
    await lockItem(trx, { by: 'id', id: itemId });
    const { conversationId } = picked.due;
    await oweCards(trx, [{ itemId, conversationId, urgency: 1, lookAt: messageId }]);
    await putOffNotification(trx, { ...settling(picked, context), seconds: 0, tries });
  });
  context.log.info({ itemId }, 'feed notification waits until its card has been looked at');
}

/** Microsoft may know of more callers than we do: when it says when to come again, or 429, the whole budget waits. */
async function again(
  picked: PickedRing,
  { afterSeconds, reason }: Extract<Outcome, { kind: 'again' }>,
  context: SettleContext,
): Promise<void> {
  const tried = soFarSeconds(picked.entry.attempts);
  const seconds = secondsToWait({ kind: 'notNow', afterSeconds }, { ageSeconds: tried, random: Math.random() });
  const isThrottled = reason.by === 'graph' && reason.status === 429;
  if (isThrottled || afterSeconds !== undefined) {
    const [{ name: bucket }] = picked.buckets;
    await closeBucket(context.db, { bucket, seconds: afterSeconds ?? seconds });
  }
  // Messages of a personal chat have no chain: one that comes late takes the place of nothing.
  const isUnanswered = picked.due.place !== 'personal' && reason.by === 'us' && reason.reason === 'noAnswerInTime';
  const why = feedFailureText(reason);
  await putOffNotification(context.db, { ...settling(picked, context), seconds, reason: why, isUnanswered });
  context.log.warn({ itemId: picked.entry.itemId, seconds, reason: why }, 'feed notification put off');
}

function settling({ entry, callIds }: PickedRing, { clock }: SettleContext) {
  const { itemId, recipient, revision } = entry;
  return { itemId, recipient, revision, at: clock(), callIds };
}
