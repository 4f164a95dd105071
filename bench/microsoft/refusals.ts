// How Microsoft's side says that it does not take a call, or loses the answer to one that it took.
import type { Verdict } from './gate.ts';
import type { Answer } from './routes.ts';

/** `isAccepted`: it counts as taken, whatever the caller is told. */
export type Refusal = { readonly isAccepted: boolean; readonly answer: Answer };

export function refusal(verdict: Verdict): Refusal | undefined {
  switch (verdict.outcome) {
    case 'accepted':
      return undefined;
    case 'unanswered':
      return { isAccepted: true, answer: { status: 504, body: errorBody('GatewayTimeout', 'The answer was lost.') } };
    case 'throttled':
      return {
        isAccepted: false,
        answer: {
          status: 429,
          headers: { 'retry-after': String(verdict.retryAfterSeconds) },
          body: errorBody('TooManyRequests', 'Please retry again later.'),
        },
      };
  }
}

function errorBody(code: string, message: string) {
  return { error: { code, message } };
}
