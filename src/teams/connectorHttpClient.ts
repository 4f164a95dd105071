// How the Bot Connector's client reaches the network: the token, one attempt, a time-out, and TeamsErrors.
import type { ConnectorClientOptions } from 'botframework-connector';
import type { TokenWish } from './callWithToken.ts';
import { callWithToken } from './callWithToken.ts';
import type { ClockSkew } from './clockSkew.ts';
import { errorFromAnswer, errorFromFailure } from './teamsError.ts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpAnswer = Awaited<ReturnType<HttpClient['sendRequest']>>;

export type ConnectorHttpOptions = {
  readonly token: TokenWish;
  readonly timeoutMs: number;
  readonly clockSkew: ClockSkew;
};

/** Sent as a header to this client, it becomes the query by which Teams shows a message to its recipient alone. */
export const targetedMark = { name: 'x-countersign-targeted', query: 'isTargetedActivity=true' } as const;

/**
 * botbuilder 4.23 repeats a POST up to three times after 429, 5xx and a reset: its `noRetryPolicy` option is not read.
 * The policy repeats its own errors alone, so that throwing a TeamsError is what leaves repeating to our delivery.
 */
export function createConnectorHttpClient(options: ConnectorHttpOptions): HttpClient {
  return {
    async sendRequest(request) {
      const operation = operationOf(request);
      const answer = await send(request, options).catch((failure: unknown) => {
        throw errorFromFailure(operation, failure);
      });
      if (!answer.ok) throw await errorFromAnswer(operation, answer);
      return describeAnswer(request, answer);
    },
  };
}

/** `POST conversations/activities`: the names in the path without its ids, for that of a personal chat names somebody. */
function operationOf({ method, url }: HttpRequest): string {
  const names = new URL(url).pathname.split('/').filter((part) => resourceNames.has(part.toLowerCase()));
  return `${method} ${names.join('/')}`;
}

const resourceNames: ReadonlySet<string> = new Set(['conversations', 'activities', 'members', 'pagedmembers']);

async function send(request: HttpRequest, { token, timeoutMs, clockSkew }: ConnectorHttpOptions): Promise<Response> {
  const body: unknown = request.body;
  const address = addressOf(request);
  return callWithToken(token, (authorization) =>
    clockSkew.watch(() =>
      fetch(address, {
        method: request.method,
        headers: { ...request.headers.rawHeaders(), authorization },
        signal: AbortSignal.timeout(request.timeout || timeoutMs),
        // A redirect would carry the token elsewhere.
        redirect: 'manual',
        ...(typeof body === 'string' && { body }),
      }),
    ),
  );
}

/** botbuilder 4.23 has no way to give an operation a query of its own; a header it lets through. */
function addressOf({ url, headers }: HttpRequest): string {
  if (!headers.remove(targetedMark.name)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${targetedMark.query}`;
}

async function describeAnswer(request: HttpRequest, answer: Response): Promise<HttpAnswer> {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  answer.headers.forEach((value, name) => {
    headers.set(name, value);
  });
  return { request, status: answer.status, headers, bodyAsText: jsonOrNothing(await answer.text()) };
}

/** The client's error about what is not JSON repeats it, and would take it into the log. */
function jsonOrNothing(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return '';
  }
}
