// One call with the credential's token, and the same once more with a fresh one where Microsoft refuses that.
import type { Credential } from './tokenKeeper.ts';

export type TokenWish = {
  readonly credential: Credential;
  readonly scope: string;
  /** Whose sign-in gives the token, where it is not the home tenant's. */
  readonly tenantId?: string | undefined;
};

/** A revoked token or a rotated key looks valid to us for an hour. The second 401 is the answer. */
export async function callWithToken(
  { credential, scope, tenantId }: TokenWish,
  call: (authorization: string) => Promise<Response>,
): Promise<Response> {
  const { token } = await credential.getToken(scope, tenantId);
  const answer = await call(`Bearer ${token}`);
  if (answer.status !== 401) return answer;
  // Read to its end, the answer leaves the connection to the next call.
  await answer.arrayBuffer();
  credential.drop(token);
  const fresh = await credential.getToken(scope, tenantId);
  return call(`Bearer ${fresh.token}`);
}
