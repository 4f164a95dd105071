// Writes down what came of drawing a card, and decides whether and when it is tried again.
import { markRemoved } from '../../storage/conversations.ts';
import type { Statement } from '../../storage/asOne.ts';
import { asOne } from '../../storage/asOne.ts';
import {
  cardMessagesOf,
  forgettingCardMessages,
  forgettingUnanswered,
  notingDrawn,
  notingUnanswered,
  savingCardMessage,
} from '../../storage/cardMessages.ts';
import type { Db } from '../../storage/database.ts';
import { keepCard, putOffCard, settleCard } from '../../storage/owedCards.ts';
import { queueingWithCard, refuseWithoutCard } from '../../storage/refusedNotifications.ts';
import type { AnsweredCalls } from '../../storage/spentCalls.ts';
import { giveBackCalls } from '../../storage/spentCalls.ts';
import { postBuckets } from '../budgets/buckets.ts';
import { closeFor } from '../budgets/paced.ts';
import { errorMeaning, secondsToWait } from '../errorMeaning.ts';
import type { LineContext } from '../lineContext.ts';
import { isTooOld, soFarSeconds } from '../patience.ts';
import type { PickedCard } from './picked.ts';
import type { Drawing } from './drawOwed.ts';

type Outcome = 'done' | 'putOff' | 'givenUp' | 'failed';

type Settling = { readonly outcome: Outcome; readonly settle: () => Promise<void> };

export function settleDrawing(picked: PickedCard, drawing: Drawing, context: LineContext): Settling {
  const { card } = picked;
  const { failure } = drawing;
  const meaning = failure && errorMeaning(failure);
  const answered = { callIds: picked.callIds };
  if (!failure || !meaning)
    return { outcome: 'done', settle: () => settleDone(picked, drawing, { answered, context }) };
  const fields = { err: failure, itemId: card.itemId };
  if (meaning.kind === 'notNow' && !isTooOld(card.ageSeconds)) {
    const seconds = secondsToWait(meaning, { ageSeconds: soFarSeconds(card.attempts), random: Math.random() });
    return {
      outcome: 'putOff',
      async settle() {
        await putOff(picked, drawing, { seconds, answered, context });
        context.log.warn({ ...fields, seconds }, 'card put off');
      },
    };
  }
  const isUnreachable = meaning.kind === 'refused';
  return {
    outcome: meaning.kind === 'notNow' ? 'givenUp' : 'failed',
    async settle() {
      await giveUp(picked, drawing, { isUnreachable, answered, context });
      context.log.error(fields, 'card given up');
    },
  };
}

type Settle = { readonly answered: AnsweredCalls; readonly context: LineContext };

/** One statement in the common way: those who are rung by the card wait for it. */
async function settleDone(
  { card, callIds }: PickedCard,
  drawing: Drawing,
  { answered, context }: Settle,
): Promise<void> {
  const { db } = context;
  const { itemId, revision, hasRefused, hasUnanswered } = card;
  const { hasLooked } = drawing;
  const besides = copiesOf(db, itemId, { drawing, at: context.clock() });
  if (drawing.isIncomplete || hasRefused || hasUnanswered) {
    await db.transaction().execute(async (trx) => {
      await asOne(trx, besides);
      if (drawing.isIncomplete) await putOffCard(trx, { itemId, revision, seconds: 0, hasLooked, ...answered });
      else await settleCard(trx, { itemId, revision, ...answered });
      if (drawing.posted !== undefined) await asOne(trx, [queueingWithCard(trx, itemId)]);
    });
  } else await settleCard(db, { itemId, revision, besides, ...answered });
  if (drawing.calls === 0) await giveBackCalls(db, callIds);
  context.log.info({ itemId, isPosted: drawing.posted !== undefined, copies: drawing.drawn.length }, 'card drawn');
}

async function putOff(
  { card: { itemId, revision }, owed }: PickedCard,
  drawing: Drawing,
  { seconds, answered, context }: Settle & { readonly seconds: number },
): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await asOne(trx, copiesOf(trx, itemId, { drawing, at: context.clock() }));
    await closeFor(trx, postBuckets(context.limits, owed), drawing.failure);
    await putOffCard(trx, { itemId, revision, seconds, hasLooked: drawing.hasLooked, ...answered });
  });
}

/**
 * A chat that cannot be reached is left alone until a turn or an installation shows that it can; its cards stay owed. Any
 * other card is owed no more. Those who wait to be rung do so by an earlier card if there is one; else `check` tells
 * that they cannot be.
 */
async function giveUp(
  { card: { itemId, revision }, owed }: PickedCard,
  drawing: Drawing,
  { isUnreachable, answered, context }: Settle & { readonly isUnreachable: boolean },
): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    if (isUnreachable) await markRemoved(trx, owed.conversationId);
    await asOne(trx, copiesOf(trx, itemId, { drawing, at: context.clock() }));
    const cards = await cardMessagesOf(trx, itemId);
    if (isUnreachable) await keepCard(trx, { itemId, ...answered });
    else {
      await asOne(trx, [forgettingUnanswered(trx, itemId)]);
      await settleCard(trx, { itemId, revision, ...answered });
    }
    if (cards.length === 0) await refuseWithoutCard(trx, { itemId, at: context.clock() });
  });
}

/** What is known of the card's messages now. */
function copiesOf(db: Db, itemId: string, { drawing, at }: { drawing: Drawing; at: Date }): readonly Statement[] {
  const { posted, version, drawn, gone, unanswered } = drawing;
  return [
    ...(posted === undefined
      ? []
      : [savingCardMessage(db, { itemId, messageId: posted, postedAt: at, drawnVersion: version })]),
    ...(drawn.length > 0 ? [notingDrawn(db, { itemId, messageIds: drawn, version })] : []),
    ...(unanswered.length > 0 ? [notingUnanswered(db, { itemId, messageIds: unanswered, version })] : []),
    ...(gone.length > 0 ? [forgettingCardMessages(db, { itemId, messageIds: gone })] : []),
  ];
}
