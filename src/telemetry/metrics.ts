// What is counted and timed while the product works; what is made of it is telemetry.ts's business.

/** The two sides that are called, each with its own budgets. */
export type Service = 'graph' | 'connector';

/** `throttled`: 429; `failed`: no answer, or one that may pass; `refused` and `dead` as in the ledger. */
export type CallOutcome = 'accepted' | 'throttled' | 'failed' | 'refused' | 'dead';

export type Metrics = {
  /** An inbound activity, from its request to our answer. `kind` is that of the bot's input. */
  readonly turn: (turn: {
    readonly kind: string;
    readonly outcome: 'done' | 'repeated' | 'failed' | 'late';
    readonly seconds: number;
  }) => void;
  /** A job of the queue, or one card or notification that a line has sent (`card`, `feedNotification`). */
  readonly job: (job: {
    readonly name: string;
    readonly outcome: 'done' | 'putOff' | 'failed' | 'givenUp';
    readonly seconds: number;
  }) => void;
  /** One call to Microsoft. `reason` is empty where it was accepted, else status and code. */
  readonly call: (call: {
    readonly service: Service;
    readonly operation: string;
    readonly outcome: CallOutcome;
    readonly reason: string;
    readonly seconds: number;
  }) => void;
  /** From the command, click or timer that wanted it until Graph accepted a feed notification. */
  readonly accepted: (notification: { readonly urgency: number; readonly seconds: number }) => void;
};

/** Counts nothing: for those who do not look. */
export const noMetrics: Metrics = {
  turn: () => undefined,
  job: () => undefined,
  call: () => undefined,
  accepted: () => undefined,
};
