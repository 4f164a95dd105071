// Issues Entra's access tokens to the app and checks them where they are shown.
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { SigningKey } from './signingKey.ts';

export const tokenLifetimeSeconds = 3599;

const claimsShape = z.object({
  appid: z.string(),
  roles: z.array(z.string()).default([]),
  /** Entra's identifier of the token; here they are counted. */
  uti: z.coerce.number().optional(),
  scp: z.string().optional(),
});

/** Who calls, as the access token says it. */
export type Caller = {
  readonly clientId: string;
  readonly roles: readonly string[];
  /** Delegated permissions; `undefined` for a token of the app itself. */
  readonly scopes: readonly string[] | undefined;
};

export type BearerProblem = 'missing' | 'malformed' | 'expired' | 'revoked' | 'wrongAudience' | 'invalid';

export type BearerCheck =
  { readonly kind: 'caller'; readonly caller: Caller } | { readonly kind: 'problem'; readonly problem: BearerProblem };

export type AccessTokens = ReturnType<typeof createAccessTokens>;

type Options = {
  readonly key: SigningKey;
  readonly tenantId: string;
  /** Application permissions an admin consented to; resource-specific ones are never in a token. */
  readonly roles?: readonly string[];
};

/** The tokens of one tenant. */
export function createAccessTokens({ key, tenantId, roles = [] }: Options) {
  const keySet = createLocalJWKSet({ keys: [key.publicKey] });
  const issuer = `https://sts.windows.net/${tenantId}/`;
  let lastIssued = 0;
  let lastRevoked = 0;

  /** A token for the app itself, in the shape of Entra's version 1.0. */
  async function issue(clientId: string, audience: string): Promise<string> {
    lastIssued += 1;
    const app = { appid: clientId, azp: clientId, roles };
    const claims = { iss: issuer, aud: audience, tid: tenantId, ...app, uti: String(lastIssued), ver: '1.0' };
    return await key.sign(claims, tokenLifetimeSeconds);
  }

  /** From now on no token that was issued so far is good; new ones are. */
  function revoke(): void {
    lastRevoked = lastIssued;
  }

  /** Checks the `Authorization` header: form, signature, expiry, issuer, audience, revocation. */
  async function check(authorization: string | undefined, audience: string): Promise<BearerCheck> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { kind: 'problem', problem: 'missing' };
    try {
      const { payload } = await jwtVerify(token, keySet, { issuer, audience, algorithms: ['RS256'] });
      const { appid, roles: granted, scp, uti = Infinity } = claimsShape.parse(payload);
      if (uti <= lastRevoked) return { kind: 'problem', problem: 'revoked' };
      return { kind: 'caller', caller: { clientId: appid, roles: granted, scopes: scp?.split(' ') } };
    } catch (error) {
      return { kind: 'problem', problem: problemOf(error) };
    }
  }

  return { issue, revoke, check };
}

function problemOf(error: unknown): BearerProblem {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'wrongAudience';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed';
  return 'invalid';
}
