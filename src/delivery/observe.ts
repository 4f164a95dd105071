// The state of delivery, for those who watch: what waits, what did not get through, and what the budgets still admit.
import { callsLeft } from '../storage/callsLeft.ts';
import type { Db } from '../storage/database.ts';
import { ledgerCounts } from '../storage/ledgerCounts.ts';
import { waitingCards, waitingJobs, waitingNotifications } from '../storage/queueState.ts';
import type { Observed } from '../telemetry/observed.ts';
import type { Limits, Window } from './budgets/limits.ts';

const day = 24 * 60 * 60 * 1000;

type Watching = { readonly limits: Limits; readonly tenants: readonly string[]; readonly clock: () => Date };

export function createObserve(db: Db, { limits, tenants, clock }: Watching): () => Promise<Observed> {
  const windows = watchedWindows(limits, tenants);
  return async function observe() {
    const [cards, notifications, jobs, ledger, left] = await Promise.all([
      waitingCards(db),
      waitingNotifications(db),
      waitingJobs(db),
      ledgerCounts(db, new Date(clock().getTime() - day)),
      callsLeft(db, windows),
    ]);
    const budgets = windows.map(({ budget, tenant }, index) => ({ budget, ...tenant, left: left[index] ?? 0 }));
    return { lines: [...cards, ...notifications, ...jobs], ledger, budgets };
  };
}

/** Chats and people have too many budgets, and names that are nobody's business. */
function watchedWindows(limits: Limits, tenants: readonly string[]) {
  const named = (
    bucket: string,
    watched: { budget: string; tenant?: { tenant: string } },
    windows: readonly Window[],
  ) => windows.map((window) => ({ ...window, ...watched, bucket }));
  return [
    ...named('feed', { budget: 'feedInAll' }, limits.feedInAll),
    ...tenants.flatMap((tenant) => [
      ...named(`feed/${tenant}`, { budget: 'feedPerTenant', tenant: { tenant } }, limits.feedPerTenant),
      ...named(`connector/${tenant}`, { budget: 'connectorPerTenant', tenant: { tenant } }, limits.connectorPerTenant),
    ]),
  ];
}
