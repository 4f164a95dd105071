// Builds a line of the wire log, with overrides.
import type { Exchange } from '../../../../sandbox/page/api/wireShapes.ts';

/** A feed notification that was accepted; `second` is when, within one minute. */
export function anExchange(second: number, overrides: Partial<Exchange> = {}): Exchange {
  return {
    id: String(second),
    at: new Date(Date.UTC(2026, 10, 21, 12, 0, 0, second * 1000)).toISOString(),
    direction: 'toMicrosoft',
    service: 'graph',
    operation: 'sendActivityNotification',
    method: 'POST',
    path: '/v1.0/chats/1/sendActivityNotification',
    requestBody: {},
    status: 204,
    state: 'answered',
    responseBody: null,
    retryAfterSeconds: null,
    note: null,
    durationMs: 3,
    ...overrides,
  };
}
