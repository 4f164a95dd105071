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
  readonly at: string;
  readonly status: number | null;
  readonly state: 'open' | 'held' | 'answered' | 'reset';
  readonly responseBody: unknown;
  readonly durationMs: number | null;
};

/** One exchange while it lasts. What is said after it ended is not taken down. */
export type OpenExchange = {
  held(): void;
  answered(status: number, responseBody: unknown): void;
  reset(): void;
};

export type Exchanges = ReturnType<typeof createExchanges>;

/** Keeps the last 500 exchanges. */
export function createExchanges(announce: () => void) {
  let exchanges: readonly Exchange[] = [];
  let lastId = 0;

  function update(id: number, change: Partial<Exchange>): void {
    exchanges = exchanges.map((exchange) => (exchange.id === id ? { ...exchange, ...change } : exchange));
    announce();
  }

  function open(start: ExchangeStart): OpenExchange {
    lastId += 1;
    const id = lastId;
    const openedAt = performance.now();
    let over = false;
    const opened: Exchange = {
      ...start,
      id,
      at: new Date().toISOString(),
      status: null,
      state: 'open',
      responseBody: null,
      durationMs: null,
    };
    exchanges = [opened, ...exchanges].slice(0, kept);
    announce();

    function end(change: Partial<Exchange>): void {
      if (over) return;
      over = true;
      update(id, { ...change, durationMs: Math.round(performance.now() - openedAt) });
    }

    return {
      held: () => update(id, { state: 'held' }),
      answered: (status, responseBody) => end({ state: 'answered', status, responseBody }),
      reset: () => end({ state: 'reset' }),
    };
  }

  return { open, newestFirst: () => exchanges };
}
