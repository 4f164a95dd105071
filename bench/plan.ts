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
  clicks: { together: 150, oneByOne: 50 },
  latencySamples: 200,
  restarts: 3,
};

export const quickPlan: Plan = {
  rounds: 1,
  warmUpMs: 500,
  windowMs: 400,
  clicks: { together: 40, oneByOne: 15 },
  latencySamples: 10,
  restarts: 1,
};
