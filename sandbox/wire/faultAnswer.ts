// The answer that a `status` fault gives, in the form of the service that gives it.
import { randomUUID } from 'node:crypto';

import type { Answer } from '../http/endpoint.ts';
import type { Service } from './exchanges.ts';
import type { Effect } from './faultShape.ts';

/** D, Graph's table of error codes (concepts/errors.md). */
const graphCodes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/** D, conversation-messages.md ("Status code responses"), as far as it names codes. */
const connectorCodes: Readonly<Record<number, string>> = {
  400: 'Bad Argument',
  401: 'BotNotRegistered',
  403: 'BotNotInConversationRoster',
  404: 'ActivityNotFoundInConversation',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
  500: 'ServiceError',
};

const codes: Readonly<Partial<Record<Service, Readonly<Record<number, string>>>>> = {
  graph: graphCodes,
  connector: connectorCodes,
};

type StatusEffect = Extract<Effect, { kind: 'status' }>;

export function faultAnswer(service: Service, { status, retryAfterSeconds, code, body }: StatusEffect): Answer {
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  const error = {
    code: code ?? codes[service]?.[status] ?? `Fault${status}`,
    message: 'This answer was ordered in the sandbox',
  };
  return { status, headers, body: body ?? envelope(service, error), note: 'Ordered as a fault' };
}

function envelope(service: Service, error: { readonly code: string; readonly message: string }): unknown {
  if (service === 'login') return { error: 'temporarily_unavailable', error_description: error.message };
  if (service !== 'graph') return { error };
  const requestId = randomUUID();
  const date = new Date().toISOString().slice(0, 19);
  return { error: { ...error, innerError: { date, 'request-id': requestId, 'client-request-id': requestId } } };
}
