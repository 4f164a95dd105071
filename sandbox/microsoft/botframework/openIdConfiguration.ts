// GET /v1/.well-known/openidconfiguration: how a bot finds the keys of the channel's tokens.
import type { Endpoint } from '../../http/endpoint.ts';

type Options = { readonly root: string; readonly issuer: string };

/** Bot Framework's metadata with the key set on the sandbox's own server. */
export function channelOpenIdConfigurationEndpoint({ root, issuer }: Options): Endpoint {
  return () => ({
    status: 200,
    body: {
      issuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${root}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
  });
}
