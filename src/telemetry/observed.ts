// What is looked up when somebody asks for the metrics: the state of the database that all processes share.
import type { WaitingLine } from '../domain/waitingLine.ts';

/** Feed notifications that did not get through, or not yet. */
export type ObservedLedger = { readonly state: string; readonly reason: string; readonly notifications: number };

/** How many more calls the budget admits at this moment. */
export type ObservedBudget = { readonly budget: string; readonly tenant?: string; readonly left: number };

export type Observed = {
  readonly lines: readonly WaitingLine[];
  readonly ledger: readonly ObservedLedger[];
  readonly budgets: readonly ObservedBudget[];
};
