// What went wrong with a call to Microsoft's side, reduced to what delivery decides by.
import { z } from 'zod';

type Details = {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
};

/** `status` is undefined where no answer came: reset, time-out, no such host. */
export class TeamsError extends Error {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { status, code, retryAfterSeconds, cause }: Details = {}) {
    super(message, { cause });
    this.name = 'TeamsError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The Bot Connector and Graph wrap their errors alike. */
const errorBody = z.object({ error: z.object({ code: z.string().optional(), message: z.string().optional() }) });

/** Makes the error from an answer that is not 2xx; reads its body. `operation` begins the message. */
export async function errorFromAnswer(operation: string, answer: Response): Promise<TeamsError> {
  const { code, message } = parseErrorBody(await answer.text());
  const said = [code, message].filter((part) => part !== undefined).join(': ');
  return new TeamsError(`${operation} was answered ${answer.status}${said && ` ${said}`}`, {
    status: answer.status,
    code,
    retryAfterSeconds: parseRetryAfter(answer.headers.get('retry-after'), momentOf(answer)),
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

function parseErrorBody(body: string): { code?: string | undefined; message?: string | undefined } {
  try {
    return errorBody.parse(JSON.parse(body)).error;
  } catch {
    return {};
  }
}
