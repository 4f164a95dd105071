// 429 in the words of the two services.
import { randomUUID } from 'node:crypto';

import type { Answer } from '../../http/endpoint.ts';
import { limitTable } from './limitTable.ts';
import type { Throttled } from './throttling.ts';

/** D, concepts/throttling.md (sample body). */
export function graphThrottled(throttled: Throttled): Answer {
  const requestId = randomUUID();
  const innerError = {
    code: '429',
    date: new Date().toISOString().slice(0, 19),
    message: 'Please retry after',
    'request-id': requestId,
    status: '429',
  };
  return {
    status: 429,
    headers: { 'Retry-After': String(throttled.retryAfterSeconds), 'request-id': requestId },
    body: { error: { code: 'TooManyRequests', innerError, message: 'Please retry again later.' } },
    note: noteOf(throttled),
  };
}

/** The code is D, conversation-messages.md; the sentence ours. */
export function connectorThrottled(throttled: Throttled): Answer {
  return {
    status: 429,
    headers: { 'Retry-After': String(throttled.retryAfterSeconds) },
    body: { error: { code: 'Throttled', message: 'Too many requests.' } },
    note: noteOf(throttled),
  };
}

function noteOf({ limits }: Throttled): string {
  return limits.map((name) => limitTable[name].meaning).join('; ');
}
