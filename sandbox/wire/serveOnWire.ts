// Puts an endpoint of Microsoft's side on the wire: written down in the log, and subject to faults.
import { setTimeout as wait } from 'node:timers/promises';

import type { Request, RequestHandler, Response } from 'restify';
import { z } from 'zod';

import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import { receive, respond } from '../http/endpoint.ts';
import type { Exchanges, OpenExchange, Service } from './exchanges.ts';
import { faultAnswer } from './faultAnswer.ts';
import type { Faults, Target } from './faults.ts';
import { redacted, redactedBody } from './redact.ts';

export type Wire = { readonly exchanges: Exchanges; readonly faults: Faults };

type Served = {
  readonly wire: Wire;
  readonly target: { readonly service: Service; readonly operation: string };
  readonly endpoint: Endpoint;
};

/** The restify handler of an endpoint that the product calls. */
export function serveOnWire({ wire, target, endpoint }: Served): RequestHandler {
  return async function serve(request: Request, response: Response): Promise<void> {
    const received = await receive(request);
    const requestBody = redactedBody(received.body, received.headers['content-type']);
    const exchange = wire.exchanges.open({
      ...target,
      direction: 'toMicrosoft',
      method: received.method,
      path: pathWithQuery(received),
      requestBody,
    });
    response.on('close', () => exchange.reset());
    const aimed = { ...target, ...placeOf(received, requestBody) };
    const answer = await answerOrReset({ wire, target: aimed, endpoint, received, exchange });
    if (answer === 'reset') {
      request.socket.destroy();
      exchange.reset();
      return;
    }
    if (answer.note !== undefined) exchange.noted(answer.note);
    exchange.answered({
      status: answer.status,
      responseBody: redacted(answer.body ?? null),
      retryAfterSeconds: retryAfterOf(answer),
    });
    respond(response, answer);
  };
}

function pathWithQuery({ path, query }: Received): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const recipientShape = z.object({ recipient: z.object({ userId: z.string() }) });

/** The chat and the one recipient that the request names. */
function placeOf({ params }: Received, body: unknown): Pick<Target, 'chatId' | 'person'> {
  const person = recipientShape.safeParse(body).data?.recipient.userId;
  return { chatId: params['chatId'] ?? params['conversationId'], person };
}

function retryAfterOf({ headers }: Answer): number | null {
  const seconds = headers?.['Retry-After'];
  return seconds === undefined ? null : Number(seconds);
}

type Call = {
  readonly wire: Wire;
  readonly target: Target;
  readonly endpoint: Endpoint;
  readonly received: Received;
  readonly exchange: OpenExchange;
};

/** What is answered, with the service's clock as wrong as was ordered. */
async function answerOrReset(call: Call): Promise<Answer | 'reset'> {
  const answer = await answerWithFault(call);
  const seconds = answer === 'reset' ? 0 : call.wire.faults.clockSkewSeconds(call.target);
  if (answer === 'reset' || seconds === 0) return answer;
  return { ...answer, headers: { ...answer.headers, Date: new Date(Date.now() + seconds * 1000).toUTCString() } };
}

async function answerWithFault({ wire, target, endpoint, received, exchange }: Call): Promise<Answer | 'reset'> {
  const effect = wire.faults.take(target);
  switch (effect?.kind) {
    case undefined:
    // These two only an activity to the bot can meet.
    case 'twice':
    case 'overtaken':
      return await endpoint(received);
    case 'status':
      return faultAnswer(target.service, effect);
    case 'delay':
      exchange.noted(`Slow by ${effect.milliseconds} ms, as ordered`);
      await wait(effect.milliseconds, undefined, { ref: false });
      return await endpoint(received);
    case 'hold':
      exchange.held();
      await wire.faults.released(target);
      return 'reset';
    case 'reset':
      exchange.noted('Cut before anything was done, as ordered');
      return 'reset';
    case 'loseAnswer':
      exchange.noted('Done, but the answer was lost, as ordered');
      await endpoint(received);
      return 'reset';
  }
}
