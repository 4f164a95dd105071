// Graph's way to say no: a refusal as plain data, and the envelope it travels in.
import { randomUUID } from 'node:crypto';

import type { Answer, Received } from '../../http/endpoint.ts';

export type GraphRefusal = {
  readonly kind: 'refusal';
  readonly status: number;
  readonly code: string;
  readonly message: string;
};

/** 400 `BadRequest`. */
export function badRequest(message: string): GraphRefusal {
  return { kind: 'refusal', status: 400, code: 'BadRequest', message };
}

/** 403 `Forbidden`. */
export function forbidden(message: string): GraphRefusal {
  return { kind: 'refusal', status: 403, code: 'Forbidden', message };
}

/** 404 `NotFound`. */
export function notFound(message: string): GraphRefusal {
  return { kind: 'refusal', status: 404, code: 'NotFound', message };
}

/** Tells a refusal from whatever else a rule answers. */
export function isRefusal(value: unknown): value is GraphRefusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal';
}

/** Graph's error envelope with its three inner keys (O, Microsoft-Teams-Samples#959). */
export function refusalAnswer(received: Received, { status, code, message }: GraphRefusal): Answer {
  const requestId = randomUUID();
  const clientRequestId = String(received.headers['client-request-id'] ?? requestId);
  const date = new Date().toISOString().slice(0, 19);
  const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
  return {
    status,
    headers: { 'request-id': requestId, 'client-request-id': clientRequestId },
    body: { error: { code, message, innerError } },
  };
}
