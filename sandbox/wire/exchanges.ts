// The wire log: every request between the product and Microsoft's side, with how it ended.

const kept = 500;

export type Direction = 'toMicrosoft' | 'toBot';
export type Service = 'graph' | 'connector' | 'login' | 'bot';

export type ExchangeStart = {
  readonly direction: Direction;
  readonly service: Service;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Already redacted. */
  readonly requestBody: unknown;
};

export type Exchange = ExchangeStart & {
  readonly id: number;
  /** Of two changes anywhere in the log the later one has the greater revision. */
  readonly revision: number;
  readonly at: string;
  readonly status: number | null;
  readonly state: 'open' | 'held' | 'answered' | 'reset';
  readonly responseBody: unknown;
  /** What `Retry-After` said. */
  readonly retryAfterSeconds: number | null;
  /** Why it ended so: the limit that was passed, the fault that was ordered. */
  readonly note: string | null;
  readonly durationMs: number | null;
};

export type ExchangeEnd = {
  readonly status: number;
  readonly responseBody: unknown;
  readonly retryAfterSeconds?: number | null;
};

/** One exchange while it lasts. What is said after it ended is not taken down. */
export type OpenExchange = {
  held(): void;
  noted(note: string): void;
  answered(end: ExchangeEnd): void;
  reset(): void;
};

export type Exchanges = ReturnType<typeof createExchanges>;

/** Keeps the last 500 exchanges. */
export function createExchanges(announce: () => void) {
  /** Oldest first, as they came. */
  const exchanges = new Map<number, Exchange>();
  let lastId = 0;
  let revision = 0;

  function update(id: number, change: Partial<Exchange>): void {
    const exchange = exchanges.get(id);
    // It may be so old that newer ones have pushed it out.
    if (exchange === undefined) return;
    revision += 1;
    exchanges.set(id, { ...exchange, ...change, revision });
    announce();
  }

  function open(start: ExchangeStart): OpenExchange {
    lastId += 1;
    revision += 1;
    const id = lastId;
    const openedAt = performance.now();
    let over = false;
    exchanges.set(id, {
      ...start,
      id,
      revision,
      at: new Date().toISOString(),
      status: null,
      state: 'open',
      responseBody: null,
      retryAfterSeconds: null,
      note: null,
      durationMs: null,
    });
    exchanges.delete(id - kept);
    announce();

    function end(change: Partial<Exchange>): void {
      if (over) return;
      over = true;
      update(id, { ...change, durationMs: Math.round(performance.now() - openedAt) });
    }

    return {
      held: () => update(id, { state: 'held' }),
      noted: (note) => update(id, { note }),
      answered: (answer) => end({ state: 'answered', ...answer }),
      reset: () => end({ state: 'reset' }),
    };
  }

  /** Those that began or changed after this revision; 0 is all of them. */
  function newestFirst(sinceRevision = 0): readonly Exchange[] {
    return [...exchanges.values()].filter((exchange) => exchange.revision > sinceRevision).reverse();
  }

  return { open, newestFirst, revision: () => revision };
}
