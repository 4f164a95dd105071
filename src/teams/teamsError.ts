// What went wrong with a call to Microsoft's side, reduced to what delivery decides by.
import { z } from 'zod';

type Details = {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
};

/** `status` is undefined where no answer came: reset, time-out, no such host. `requestId` is what Microsoft's support asks for. */
export class TeamsError extends Error {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly requestId: string | undefined;

  constructor(message: string, { status, code, retryAfterSeconds, requestId, cause }: Details = {}) {
    super(message, { cause });
    this.name = 'TeamsError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.requestId = requestId;
  }
}

/** A word that stands for the kind of error; the Bot Connector has one of two. What else is in its place may be anybody's text. */
const errorCode = z.union([z.literal('Bad Argument'), z.string().regex(/^[A-Za-z][\w.-]{0,63}$/)]);

/** The Bot Connector and Graph wrap their errors alike. */
const errorBody = z.object({ error: z.object({ code: errorCode }) });

const requestIdHeaders = ['request-id', 'x-ms-request-id', 'client-request-id'] as const;
const requestIdForm = /^[\w.:|-]{1,128}$/;

/**
 * Makes the error from an answer that is not 2xx; reads its body. `operation` begins the message, and names nobody. The
 * answer's own words are left out: they may repeat what we have sent, and errors go into the log.
 */
export async function errorFromAnswer(operation: string, answer: Response): Promise<TeamsError> {
  const code = codeIn(await answer.text());
  return new TeamsError(`${operation} was answered ${answer.status}${code === undefined ? '' : ` ${code}`}`, {
    status: answer.status,
    code,
    retryAfterSeconds: parseRetryAfter(answer.headers.get('retry-after'), momentOf(answer)),
    requestId: requestIdOf(answer),
  });
}

/** By the clock of whoever answered, which a date in the same answer was told by. */
function momentOf({ headers }: Response): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? Date.now() : date;
}

/** Makes the error from whatever a call threw; a TeamsError stays what it is. */
export function errorFromFailure(operation: string, failure: unknown): TeamsError {
  if (failure instanceof TeamsError) return failure;
  const refusal = signInRefusal.safeParse(failure).data;
  if (refusal === undefined) return new TeamsError(`${operation} got no answer`, { cause: failure });
  const code = refusal.cause.errorCode;
  return new TeamsError(`${operation} has no token: sign-in refused with ${code}`, {
    status: 401,
    code,
    cause: failure,
  });
}

/** What @azure/identity throws where Entra says that the credential is no good (RFC 6749, 5.2); the rest may pass. */
const signInRefusal = z.object({
  cause: z.object({
    errorCode: z.enum(['invalid_client', 'invalid_grant', 'invalid_request', 'invalid_scope', 'unauthorized_client']),
  }),
});

/** Longer than any window of Microsoft's limits: who is told more than that asks once an hour whether it is so. */
const longestRetryAfterSeconds = 3600;

/** Seconds, or a date (RFC 9110, 10.2.3); never negative, and never more than an hour. Undefined: it says neither. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const seconds = secondsIn(header ?? '', now);
  return seconds === undefined ? undefined : Math.min(longestRetryAfterSeconds, Math.max(0, Math.ceil(seconds)));
}

function secondsIn(header: string, now: number): number | undefined {
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
  // Every form of a date begins with the day of the week; without one Node takes nearly any number for a date.
  const date = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? undefined : (date - now) / 1000;
}

function codeIn(body: string): string | undefined {
  try {
    return errorBody.parse(JSON.parse(body)).error.code;
  } catch {
    return undefined;
  }
}

function requestIdOf({ headers }: Response): string | undefined {
  return requestIdHeaders.map((name) => headers.get(name) ?? '').find((id) => requestIdForm.test(id));
}
