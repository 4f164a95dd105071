// What the sandbox's own API answers when a request is not good, and how its bodies are read.
import type { z } from 'zod';

import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import { jsonBody } from '../http/endpoint.ts';

/** An error as one sentence. */
export function apiError(status: number, sentence: string): Answer {
  return { status, body: { error: sentence } };
}

/** An endpoint that is only reached with a body of this shape. */
export function withBody<T>(
  shape: z.ZodType<T>,
  handle: (body: T, received: Received) => Answer | Promise<Answer>,
): Endpoint {
  return function checkBody(received) {
    const body = jsonBody(received);
    if (body === undefined) return apiError(400, 'The body must be JSON');
    const parsed = shape.safeParse(body);
    if (parsed.success) return handle(parsed.data, received);
    const [issue] = parsed.error.issues;
    return apiError(400, `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not what is expected'}`);
  };
}
