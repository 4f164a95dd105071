// The state of delivery, for those who watch: what waits, what did not get through, and what the budgets still admit.
import { callsLeft } from '../storage/callsLeft.ts';
import type { Db } from '../storage/database.ts';
import { ledgerCounts } from '../storage/ledgerCounts.ts';
import { waitingCards, waitingJobs, waitingNotifications } from '../storage/queueState.ts';
import type { Observed, ObservedBudget } from '../telemetry/observed.ts';
import type { LimitName, Limits } from './budgets/limits.ts';

const day = 24 * 60 * 60 * 1000;

type Watching = { readonly limits: Limits; readonly tenants: readonly string[]; readonly clock: () => Date };

/** One query after the other: whoever watches takes one connection from those who work, not five. */
export function createObserve(db: Db, { limits, tenants, clock }: Watching): () => Promise<Observed> {
  const budgets = watchedBudgets(tenants).filter(({ budget }) => limits[budget].length > 0);
  return async function observe() {
    const cards = await waitingCards(db);
    const notifications = await waitingNotifications(db);
    const jobs = await waitingJobs(db);
    const ledger = await ledgerCounts(db, new Date(clock().getTime() - day));
    return { lines: [...cards, ...notifications, ...jobs], ledger, budgets: await readLeft(db, { limits, budgets }) };
  };
}

type WatchedBudget = { readonly budget: LimitName; readonly tenant?: string; readonly bucket: string };

/** Chats and people have too many budgets, and names that are nobody's business. */
function watchedBudgets(tenants: readonly string[]): readonly WatchedBudget[] {
  return [
    { budget: 'feedInAll', bucket: 'feed' },
    ...tenants.flatMap((tenant): readonly WatchedBudget[] => [
      { budget: 'feedPerTenant', tenant, bucket: `feed/${tenant}` },
      { budget: 'connectorPerTenant', tenant, bucket: `connector/${tenant}` },
    ]),
  ];
}

/** Of several windows of one budget the tightest counts. */
async function readLeft(
  db: Db,
  { limits, budgets }: { readonly limits: Limits; readonly budgets: readonly WatchedBudget[] },
): Promise<readonly ObservedBudget[]> {
  const windows = budgets.flatMap(({ budget, bucket }) => limits[budget].map((window) => ({ ...window, bucket })));
  const left = await callsLeft(db, windows);
  return budgets.map(({ bucket, ...budget }) => ({
    ...budget,
    left: Math.min(...left.filter((_calls, place) => windows[place]?.bucket === bucket)),
  }));
}
