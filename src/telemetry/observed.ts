// What is looked up when somebody asks for the metrics: the state of the database that all processes share.

/**
 * `due`: may go now, as far as the budgets admit; `waiting`: put off, or for its card; `running`: a process is at it;
 * `held`: nothing can be done until the app is back in its chat.
 */
export type LineState = 'due' | 'waiting' | 'running' | 'held';

/** `kind`: `card`, `feedNotification`, or the name of a job, which has no urgency. */
export type ObservedLine = {
  readonly kind: string;
  readonly urgency?: number;
  readonly state: LineState;
  readonly depth: number;
  readonly oldestSeconds: number;
};

/** Feed notifications that did not get through, or not yet. */
export type ObservedLedger = { readonly state: string; readonly reason: string; readonly notifications: number };

/** How many more calls the budget admits at this moment. */
export type ObservedBudget = { readonly budget: string; readonly tenant?: string; readonly left: number };

export type Observed = {
  readonly lines: readonly ObservedLine[];
  readonly ledger: readonly ObservedLedger[];
  readonly budgets: readonly ObservedBudget[];
};
