// Lets time pass for the items it has come for: reminders, due times, escalations, ends of leave, expiry.
import { nextWake } from '../domain/nextWake.ts';
import { attempt } from '../storage/attempt.ts';
import type { Db } from '../storage/database.ts';
import { findItem } from '../storage/items/findItem.ts';
import { claimDueItem, nextTimer, setTimer } from '../storage/items/timers.ts';
import type { ItemsContext } from './itemsContext.ts';
import { decidePassing } from './decidePassing.ts';
import { noteOnItem } from './noteOnItem.ts';

/** An item whose timer could not be fired; it is tried again a minute later, so that it does not stand in others' way. */
export type TimerFailure = { readonly itemId: string; readonly error: unknown };

export type FiredTimers = {
  readonly fired: number;
  /** The earliest timer that is still set. In the past when there is more to do, here or in another process. */
  readonly next: Date | undefined;
  readonly failures: readonly TimerFailure[];
};

const minute = 60_000;

/** Transactions at once in one process; more would only wait for each other's connections. */
const lanes = 4;

/**
 * Fires at most `limit` timers whose time has come by `context.clock`. Each is claimed, decided and saved in a transaction
 * of its own: it is fired once however many processes do this, and not lost when one of them dies.
 */
export async function fireDueItems(context: ItemsContext, limit: number): Promise<FiredTimers> {
  const failures: TimerFailure[] = [];
  let taken = 0;
  let fired = 0;

  async function fireOneByOne(): Promise<void> {
    while (taken < limit) {
      taken += 1;
      const outcome = await fireNext(context);
      if (outcome === 'none') return;
      if (outcome === 'fired') fired += 1;
      if (typeof outcome === 'object') failures.push(outcome);
    }
  }

  await Promise.all(Array.from({ length: lanes }, fireOneByOne));
  return { fired, next: await nextTimer(context.db), failures };
}

async function fireNext(context: ItemsContext): Promise<'none' | 'fired' | 'set' | TimerFailure> {
  return context.db.transaction().execute(async (trx) => {
    const now = context.clock();
    const itemId = await claimDueItem(trx, now);
    if (itemId === undefined) return 'none';
    const firing = await attempt(trx, () => fire(trx, itemId, context));
    if (firing.kind === 'done') return firing.value;
    // In the same transaction, so that nobody takes the item before its timer is put off.
    await setTimer(trx, itemId, new Date(now.getTime() + minute));
    return { itemId, error: firing.error };
  });
}

async function fire(trx: Db, itemId: string, context: ItemsContext): Promise<'fired' | 'set'> {
  const now = context.clock();
  const decision = await noteOnItem(trx, itemId, { context, decide: (item) => decidePassing(trx, item, now) });
  if (decision) return 'fired';
  // Nothing was to happen after all: an earlier version of the rules may have set this timer.
  await setAnew(trx, itemId, now);
  return 'set';
}

async function setAnew(trx: Db, itemId: string, now: Date): Promise<void> {
  const item = await findItem(trx, { by: 'id', id: itemId });
  const wakeAt = item && nextWake(item);
  if (wakeAt && wakeAt <= now)
    throw new Error(`Item ${itemId} is to wake at ${wakeAt.toISOString()}, but does nothing`);
  await setTimer(trx, itemId, wakeAt);
}
