// How much is measured: in full, or so little that it only shows whether everything works.

export type Plan = {
  readonly turns: {
    /** Rounds of each subject, taking turns. */
    readonly rounds: number;
    readonly warmUpMs: number;
    readonly windowMs: number;
    /** At most so many clicks in one round, each on an item of its own. */
    readonly clicks: { readonly together: number; readonly oneByOne: number };
  };
  readonly latency: {
    readonly idleSamples: number;
    readonly busySamples: number;
    /** Items that are under way at any time while the busy samples are taken. */
    readonly inFlight: number;
    /** Decisions that are made while notifications of the same tenant wait for their turn. */
    readonly urgentSamples: number;
    readonly waitingNotifications: number;
  };
  readonly quota: {
    /** Feed notifications in one tenant, at 5 a second. */
    readonly notifications: number;
    /** The same where answers are lost or slow. */
    readonly notificationsInTrouble: number;
    readonly lostAnswerEvery: number;
    readonly slowAnswerMs: number;
    readonly tenants: number;
    readonly notificationsPerTenant: number;
  };
  readonly naive: {
    readonly notifications: number;
    readonly messages: number;
    readonly messagesInOneChat: number;
    readonly lostAnswerEvery: number;
  };
  readonly scale: { readonly small: number; readonly large: number; readonly rounds: number; readonly samples: number };
  readonly process: {
    readonly restarts: number;
    /** Turns after which memory is looked at again. */
    readonly turns: number;
  };
};

export const fullPlan: Plan = {
  turns: { rounds: 5, warmUpMs: 3_000, windowMs: 1_500, clicks: { together: 150, oneByOne: 50 } },
  latency: { idleSamples: 200, busySamples: 1_000, inFlight: 201, urgentSamples: 10, waitingNotifications: 200 },
  quota: {
    notifications: 1_000,
    notificationsInTrouble: 300,
    lostAnswerEvery: 100,
    slowAnswerMs: 100,
    tenants: 20,
    notificationsPerTenant: 50,
  },
  naive: { notifications: 300, messages: 1_000, messagesInOneChat: 50, lostAnswerEvery: 100 },
  scale: { small: 1_000, large: 1_000_000, rounds: 5, samples: 40 },
  process: { restarts: 3, turns: 100_000 },
};

export const quickPlan: Plan = {
  turns: { rounds: 1, warmUpMs: 500, windowMs: 400, clicks: { together: 40, oneByOne: 15 } },
  latency: { idleSamples: 10, busySamples: 60, inFlight: 20, urgentSamples: 2, waitingNotifications: 20 },
  quota: {
    notifications: 40,
    notificationsInTrouble: 40,
    lostAnswerEvery: 10,
    slowAnswerMs: 100,
    tenants: 5,
    notificationsPerTenant: 40,
  },
  naive: { notifications: 40, messages: 120, messagesInOneChat: 30, lostAnswerEvery: 10 },
  scale: { small: 1_000, large: 5_000, rounds: 1, samples: 10 },
  process: { restarts: 1, turns: 1_000 },
};
