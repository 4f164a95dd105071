// Takes from the budgets what a batch of sendings needs, in one transaction, so that all processes together keep to them.
import { randomUUID } from 'node:crypto';
import type { Db } from '../../storage/database.ts';
import type { BudgetLock, SpentCall } from '../../storage/spentCalls.ts';
import { lockBudgets, readBudgets, spendCalls } from '../../storage/spentCalls.ts';
import type { Admission, Asking } from './admit.ts';
import { admit, questionsFor } from './admit.ts';

/** Longer than a call may take, its token included. */
const arriveWithinSeconds = 25;

type Wanted<A extends Asking, C> = {
  readonly lock: BudgetLock;
  /** In the order in which they are to be served. */
  readonly askings: readonly A[];
  readonly atMost: number;
  /** Takes what was admitted, in the same transaction; `of` says for which asking that is. */
  readonly claim: (trx: Db, admitted: readonly A[]) => Promise<readonly { readonly of: A; readonly claimed: C }[]>;
};

export type Taken<A extends Asking, C> = { readonly of: A; readonly claimed: C; readonly callIds: readonly string[] };

export async function takeCalls<A extends Asking, C>(
  db: Db,
  { lock, askings, atMost, claim }: Wanted<A, C>,
): Promise<{ readonly taken: readonly Taken<A, C>[]; readonly nextInMs: number | undefined }> {
  if (askings.length === 0) return { taken: [], nextInMs: undefined };
  return db.transaction().execute(async (trx) => {
    await lockBudgets(trx, lock);
    const { now, states } = await readBudgets(trx, questionsFor(askings));
    const { admitted, next }: Admission<A> = admit(askings, { now, states, atMost });
    const claims = admitted.length === 0 ? [] : await claim(trx, admitted);
    const taken = claims.map(({ of, claimed }) => ({ of, claimed, calls: callsOf(of) }));
    await spendCalls(trx, { calls: taken.flatMap(({ calls }) => calls), arriveWithinSeconds });
    return {
      taken: taken.map(({ of, claimed, calls }) => ({ of, claimed, callIds: calls.map(({ callId }) => callId) })),
      nextInMs: next === undefined ? undefined : next - now,
    };
  });
}

function callsOf({ calls, buckets }: Asking): readonly SpentCall[] {
  const limited = buckets.flatMap(({ name, windows }) => (windows.length === 0 ? [] : [name]));
  return Array.from({ length: calls }, () => ({ callId: randomUUID(), buckets: limited }));
}
