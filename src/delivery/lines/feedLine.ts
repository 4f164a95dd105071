// The feed notifications that wait in the ledger: sends them as the budgets allow, and writes down what became of each.
import type { DueNotification, ClaimedNotification } from '../../storage/dueNotifications.ts';
import { claimNotifications, dueNotifications } from '../../storage/dueNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import type { Asking } from '../budgets/admit.ts';
import { feedBuckets, postBuckets } from '../budgets/buckets.ts';
import { createHeldPeople } from '../budgets/heldPeople.ts';
import type { Limits } from '../budgets/limits.ts';
import type { Taken } from '../budgets/takeCalls.ts';
import { takeCalls } from '../budgets/takeCalls.ts';
import { createServed, takeTurns } from '../budgets/takeTurns.ts';
import { itemIdAttribute } from '../../telemetry/trace.ts';
import type { Line } from '../dispatcher.ts';
import { nothingPicked } from '../dispatcher.ts';
import type { LineContext } from '../lineContext.ts';
import { untilSettled } from '../untilSettled.ts';
import type { PickedRing } from './picked.ts';
import { sendRing } from './sendRing.ts';
import { settleRing } from './settleRing.ts';

const jobOutcomes = {
  accepted: 'done',
  obsolete: 'done',
  waiting: 'putOff',
  looking: 'putOff',
  otherwise: 'putOff',
  again: 'putOff',
  refused: 'givenUp',
  dead: 'failed',
} as const;

/** Of one chat in one round: more than any budget takes at once. */
const perChat = 10;

export function createFeedLine(context: LineContext): Line<PickedRing> {
  const { db, limits, log, metrics, trace, stopping } = context;
  const served = createServed();
  const heldPeople = createHeldPeople({ db, limits });
  const inHand = new Set<string>();

  return {
    name: 'feed notifications',
    async pick(atMost) {
      const sure = context.taker();
      if (!sure) return nothingPicked;
      const taker = { ...sure, inHand: [...inHand] };
      const held = await heldPeople.look();
      const waiting = await dueNotifications(db, { taker, perChat, held: held.recipients });
      const askings = Array.from(takeTurns(waiting, served), (due) => ({ due, ...costOf(due, limits) }));
      const { taken, usedUp, nextInMs } = await takeCalls(db, {
        askings,
        atMost,
        processId: taker.processId,
        async claim(trx, admitted, spending) {
          const byKey = new Map(admitted.map((asking) => [keyOf(asking.due), asking]));
          const claimed = await claimNotifications(trx, {
            keys: admitted.map(({ due }) => due),
            taker,
            spending,
          });
          return claimed.flatMap((entry) => {
            const of = byKey.get(keyOf(entry));
            return of ? [{ of, claimed: entry }] : [];
          });
        },
      });
      for (const { of } of taken) {
        inHand.add(keyOf(of.due));
        served.note(of.due);
      }
      const isHiding = heldPeople.note(
        waiting.map(({ recipient }) => recipient),
        usedUp,
      );
      return {
        picked: pickedFrom(taken, (itemId) => findPlacedItem(db, itemId)),
        // Behind those who are held now others may wait who are not: they are looked for at once.
        nextInMs: isHiding ? 0 : earliest(nextInMs, held.nextInMs),
      };
    },
    send: (picked) =>
      trace
        .span({ name: 'feed notification', attributes: { [itemIdAttribute]: picked.entry.itemId } }, async () => {
          const startedAt = performance.now();
          const sent = await sendRing(picked, context);
          await untilSettled(() => settleRing(picked, sent, context), { log, signal: stopping });
          const seconds = (performance.now() - startedAt) / 1000;
          metrics.job({ name: 'feedNotification', outcome: jobOutcomes[sent.outcome.kind], seconds });
        })
        .finally(() => inHand.delete(keyOf(picked.entry))),
  };
}

/** In a personal chat a message of the bot rings, which is a post; in a channel nothing does, so nothing is called. */
function costOf({ place, ...due }: DueNotification, limits: Limits): Asking {
  if (place === 'personal') return { calls: 1, buckets: postBuckets(limits, due) };
  return { calls: place === 'channel' ? 0 : 1, buckets: feedBuckets(limits, due) };
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function keyOf({ itemId, recipient }: { readonly itemId: string; readonly recipient: string }): string {
  return `${itemId} ${recipient}`;
}

type Due = Asking & { readonly due: DueNotification };

function pickedFrom(
  taken: readonly Taken<Due, ClaimedNotification>[],
  find: (itemId: string) => Promise<PlacedItem | undefined>,
): readonly PickedRing[] {
  const found = new Map<string, Promise<PlacedItem | undefined>>();
  const pickedAt = performance.now();
  return taken.map(({ of, claimed, callIds }) => {
    const placed = found.get(claimed.itemId) ?? find(claimed.itemId);
    // Whoever awaits it meets the error.
    placed.catch(() => undefined);
    found.set(claimed.itemId, placed);
    return { entry: claimed, due: of.due, buckets: of.buckets, callIds, pickedAt, placed };
  });
}
