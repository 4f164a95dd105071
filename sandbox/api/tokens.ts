// /tokens: what Entra has issued.
import type { Endpoint } from '../http/endpoint.ts';
import type { SandboxParts } from './sandboxParts.ts';

/** POST …/revoke: every token issued so far is refused with 401 from now on; a new one is good. */
export function revokeTokensEndpoint({ accessTokens }: SandboxParts): Endpoint {
  return () => {
    accessTokens.revoke();
    return { status: 200, body: {} };
  };
}
