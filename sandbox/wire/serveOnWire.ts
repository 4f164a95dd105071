// Puts an endpoint of Microsoft's side on the wire: written down in the log, and subject to faults.
import { setTimeout as wait } from 'node:timers/promises';

import type { Request, RequestHandler, Response } from 'restify';

import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import { receive, respond } from '../http/endpoint.ts';
import type { Exchanges, OpenExchange, Service } from './exchanges.ts';
import type { Effect, Faults } from './faults.ts';
import { redacted, redactedBody } from './redact.ts';

export type Wire = { readonly exchanges: Exchanges; readonly faults: Faults };

type Target = { readonly service: Service; readonly operation: string };

type Served = { readonly wire: Wire; readonly target: Target; readonly endpoint: Endpoint };

/** The restify handler of an endpoint that the product calls. */
export function serveOnWire({ wire, target, endpoint }: Served): RequestHandler {
  return async function serve(request: Request, response: Response): Promise<void> {
    const received = await receive(request);
    const exchange = wire.exchanges.open({
      ...target,
      direction: 'toMicrosoft',
      method: received.method,
      path: pathWithQuery(received),
      requestBody: redactedBody(received.body, received.headers['content-type']),
    });
    response.on('close', () => exchange.reset());
    const answer = await answerOrReset({ wire, target, endpoint, received, exchange });
    if (answer === 'reset') {
      request.socket.destroy();
      exchange.reset();
      return;
    }
    exchange.answered(answer.status, redacted(answer.body ?? null));
    respond(response, answer);
  };
}

function pathWithQuery({ path, query }: Received): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

type Call = Served & { readonly received: Received; readonly exchange: OpenExchange };

async function answerOrReset({ wire, target, endpoint, received, exchange }: Call): Promise<Answer | 'reset'> {
  const effect = wire.faults.take(target);
  switch (effect?.kind) {
    case undefined:
      return await endpoint(received);
    case 'status':
      return faultAnswer(effect);
    case 'delay':
      await wait(effect.milliseconds, undefined, { ref: false });
      return await endpoint(received);
    case 'hold':
      exchange.held();
      await wire.faults.released(target);
      return 'reset';
    case 'loseAnswer':
      await endpoint(received);
      return 'reset';
  }
}

/** The answer a `status` fault gives, in the form that Graph and the Connector share. */
export function faultAnswer({ status, retryAfterSeconds, body }: Extract<Effect, { kind: 'status' }>): Answer {
  const message = 'This answer was ordered in the sandbox';
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return { status, headers, body: body ?? { error: { code: `Fault${status}`, message } } };
}
