// What every endpoint of the sandbox is: a function from what was received to what is answered.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

import type { Request } from 'restify';

export type Received = {
  readonly method: string;
  /** Path without query, as it came in. */
  readonly path: string;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; left out: an empty body. */
  readonly body?: unknown;
  /** Why it is this answer, for the wire log alone: never sent. */
  readonly note?: string;
};

export type Endpoint = (received: Received) => Answer | Promise<Answer>;

/** Reads the whole request. Throws when the client hangs up before it is complete. */
export async function receive(request: Request): Promise<Received> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    params: pathParameters(request.params),
    query: url.searchParams,
    headers: request.headers,
    body: await readText(request),
  };
}

/** Writes the answer and ends the response. */
export function respond(response: ServerResponse, answer: Answer): void {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer.body));
}

/** A path parameter of the endpoint's own route. */
export function parameter(received: Received, name: string): string {
  const value = received.params[name];
  if (value === undefined) throw new Error(`The route of ${received.path} has no parameter ${name}`);
  return value;
}

/** The body as JSON, or `undefined` where it is not JSON. */
export function jsonBody(received: Received): unknown {
  try {
    return JSON.parse(received.body);
  } catch {
    return undefined;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function pathParameters(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
