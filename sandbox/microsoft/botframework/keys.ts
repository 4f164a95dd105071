// GET /v1/.well-known/keys: the public keys of the channel's tokens, endorsed for Teams.
import type { Endpoint } from '../../http/endpoint.ts';
import type { SigningKey } from '../signingKey.ts';

/** The channel's key set; without the endorsement a bot refuses activities whose channelId is msteams. */
export function channelKeysEndpoint(key: SigningKey): Endpoint {
  return () => ({ status: 200, body: { keys: [{ ...key.publicKey, endorsements: ['msteams'] }] } });
}
