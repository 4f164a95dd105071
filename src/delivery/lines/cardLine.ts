// The cards that are owed to their chats: posts those that are not there yet, and redraws every copy that shows too little.
import { claimCards, dueCards } from '../../storage/owedCards.ts';
import type { Buckets } from '../budgets/buckets.ts';
import { postBuckets } from '../budgets/buckets.ts';
import { takeCalls } from '../budgets/takeCalls.ts';
import { createServed, takeTurns } from '../budgets/takeTurns.ts';
import { itemIdAttribute } from '../../telemetry/trace.ts';
import type { Line } from '../dispatcher.ts';
import { nothingPicked } from '../dispatcher.ts';
import type { LineContext } from '../lineContext.ts';
import { untilSettled } from '../untilSettled.ts';
import { drawOwed, notDrawn } from './drawOwed.ts';
import type { PickedCard } from './picked.ts';
import { settleDrawing } from './settleDrawing.ts';

/** Of one chat in one round: more would only have to wait for the chat's own budget. */
const perChat = 8;

/** Copies of one card drawn in one go, so that a card with very many leaves something of the chat's budget to others. */
const copiesAtOnce = 5;

export function createCardLine(context: LineContext): Line<PickedCard> {
  const { db, limits, log, metrics, trace, stopping } = context;
  const served = createServed();
  const inHand = new Set<string>();

  return {
    name: 'cards',
    async pick(atMost) {
      const sure = context.taker();
      if (!sure) return nothingPicked;
      const taker = { ...sure, inHand: [...inHand] };
      const askings = Array.from(takeTurns(await dueCards(db, { taker, perChat }), served), (owed) => {
        const buckets = postBuckets(limits, owed);
        return { ...owed, calls: Math.min(owed.calls, copiesAtOnce, mostCalls(buckets)), buckets };
      });
      const { taken, nextInMs } = await takeCalls(db, {
        askings,
        atMost,
        processId: taker.processId,
        async claim(trx, admitted, spending) {
          const byId = new Map(admitted.map((asking) => [asking.itemId, asking]));
          const claimed = await claimCards(trx, { itemIds: [...byId.keys()], taker, spending });
          return claimed.flatMap((card) => {
            const of = byId.get(card.itemId);
            return of ? [{ of, claimed: card }] : [];
          });
        },
      });
      for (const { of } of taken) {
        inHand.add(of.itemId);
        served.note(of);
      }
      return { picked: taken.map(({ of, claimed, callIds }) => ({ card: claimed, owed: of, callIds })), nextInMs };
    },
    send: (picked) =>
      trace
        .span({ name: 'card', attributes: { [itemIdAttribute]: picked.card.itemId } }, async () => {
          const startedAt = performance.now();
          const drawing = await drawOwed({ ...picked.card, atMost: picked.callIds.length }, context).catch(
            (error: unknown) => {
              log.error({ err: error, itemId: picked.card.itemId }, 'card failed and will be tried again');
              return notDrawn(error);
            },
          );
          const settling = settleDrawing(picked, drawing, context);
          await untilSettled(settling.settle, { log, signal: stopping });
          metrics.job({ name: 'card', outcome: settling.outcome, seconds: (performance.now() - startedAt) / 1000 });
        })
        .finally(() => inHand.delete(picked.card.itemId)),
  };
}

/** What asks for more would never be admitted. */
function mostCalls(buckets: Buckets): number {
  return Math.min(...buckets.flatMap(({ windows }) => windows.map(({ calls }) => calls)));
}
