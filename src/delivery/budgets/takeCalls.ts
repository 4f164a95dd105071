// Takes from the budgets what a batch of sendings needs, in one transaction, so that all processes together keep to them.
import { randomUUID } from 'node:crypto';
import type { Statement } from '../../storage/asOne.ts';
import type { Db } from '../../storage/database.ts';
import type { SpentCall } from '../../storage/spentCalls.ts';
import { giveBackCalls, lockBudgets, readBudgets, spendingCalls } from '../../storage/spentCalls.ts';
import type { Admission, Asking } from './admit.ts';
import { admit, questionsFor } from './admit.ts';

/** Longer than a call may take, its token included. */
const arriveWithinSeconds = 25;

type Claim<A, C> = { readonly of: A; readonly claimed: C };

type Wanted<A extends Asking, C> = {
  /** In the order in which they are to be served. */
  readonly askings: readonly A[];
  readonly atMost: number;
  /** The process that is to make the calls. */
  readonly processId: string;
  /**
   * Takes what was admitted, in the same transaction and, to save a round trip, together with the spending of its calls;
   * what somebody else has taken meanwhile is left out.
   */
  readonly claim: (trx: Db, admitted: readonly A[], spending: Statement) => Promise<readonly Claim<A, C>[]>;
};

export type Taken<A extends Asking, C> = Claim<A, C> & { readonly callIds: readonly string[] };

type TakenCalls<A extends Asking, C> = Pick<Admission<A>, 'usedUp'> & {
  readonly taken: readonly Taken<A, C>[];
  readonly nextInMs: number | undefined;
};

export async function takeCalls<A extends Asking, C>(
  db: Db,
  { askings, atMost, processId, claim }: Wanted<A, C>,
): Promise<TakenCalls<A, C>> {
  if (askings.length === 0) return { taken: [], nextInMs: undefined, usedUp: new Set() };
  return db.transaction().execute(async (trx) => {
    await lockBudgets(trx);
    const { now, states } = await readBudgets(trx, questionsFor(askings));
    const { admitted, next, usedUp } = admit(askings, { now, states, atMost });
    const nextInMs = next === undefined ? undefined : next - now;
    if (admitted.length === 0) return { taken: [], nextInMs, usedUp };
    const spent = new Map(admitted.map((asking) => [asking, callsOf(asking)]));
    const spending = spendingCalls({ calls: [...spent.values()].flat(), arriveWithinSeconds, processId });
    const claims = await claim(trx, admitted, spending);
    const taken = claims.map((one) => ({ ...one, callIds: idsOf(spent.get(one.of)) }));
    for (const { of } of claims) spent.delete(of);
    await giveBackCalls(trx, idsOf([...spent.values()].flat()));
    return { taken, nextInMs, usedUp };
  });
}

function callsOf({ calls, buckets }: Asking): readonly SpentCall[] {
  const limited = buckets.flatMap(({ name, windows }) => (windows.length === 0 ? [] : [name]));
  return Array.from({ length: calls }, () => ({ callId: randomUUID(), buckets: limited }));
}

function idsOf(calls: readonly SpentCall[] = []): readonly string[] {
  return calls.map(({ callId }) => callId);
}
