// What waits to be sent or done, as those who watch the product see it.

/**
 * `due`: may go now, as far as the budgets admit; `waiting`: put off, or for its card; `running`: a process is at it;
 * `held`: nothing can be done until the app is back in its chat.
 */
export type WaitingLine = {
  /** `card`, `feedNotification`, or the name of a job, which has no urgency. */
  readonly kind: string;
  readonly urgency?: number;
  readonly state: 'due' | 'waiting' | 'running' | 'held';
  readonly depth: number;
  readonly oldestSeconds: number;
};
