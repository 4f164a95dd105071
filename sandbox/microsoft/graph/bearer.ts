// Graph's answers to a token that is missing or not good. The sheet of sources has no wordings: these are ours.
import type { BearerProblem } from '../accessTokens.ts';
import type { GraphRefusal } from './refusal.ts';

const messages: Record<BearerProblem, string> = {
  missing: 'Access token is empty.',
  malformed: 'JWT is not well formed.',
  expired: 'Lifetime validation failed, the token is expired.',
  revoked: 'Access token has been revoked.',
  wrongAudience: 'Access token validation failure. Invalid audience.',
  invalid: 'Access token validation failure.',
};

/** 401 `InvalidAuthenticationToken`. */
export function bearerRefusal(problem: BearerProblem): GraphRefusal {
  return { kind: 'refusal', status: 401, code: 'InvalidAuthenticationToken', message: messages[problem] };
}
