// How much is measured: in full, or so little that it only shows whether everything works.

export type Plan = {
  /** Rounds of each subject, taking turns. */
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  /** At most so many clicks in one round, each on an item of its own. */
  readonly clicks: { readonly together: number; readonly oneByOne: number };
  readonly latencySamples: number;
  readonly restarts: number;
};

export const fullPlan: Plan = {
  rounds: 5,
  warmUpMs: 3_000,
  windowMs: 1_500,
  clicks: { together: 300, oneByOne: 100 },
  latencySamples: 300,
  restarts: 5,
};

export const quickPlan: Plan = {
  rounds: 2,
  warmUpMs: 1_000,
  windowMs: 500,
  clicks: { together: 100, oneByOne: 40 },
  latencySamples: 40,
  restarts: 1,
};
