// GET /{tenant}/discovery/v2.0/keys: the public keys of Entra's tokens.
import type { Endpoint } from '../../http/endpoint.ts';
import type { SigningKey } from '../signingKey.ts';

/** Entra's key set. */
export function entraKeysEndpoint(key: SigningKey): Endpoint {
  return () => ({ status: 200, body: { keys: [key.publicKey] } });
}
