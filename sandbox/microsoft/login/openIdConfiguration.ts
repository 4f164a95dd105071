// GET /{tenant}/v2.0/.well-known/openid-configuration: where Entra's endpoints are, as MSAL asks before its first token.
import type { Endpoint } from '../../http/endpoint.ts';
import { parameter } from '../../http/endpoint.ts';

/** Entra's metadata with every address on the sandbox's own server. */
export function openIdConfigurationEndpoint(root: string): Endpoint {
  return function openIdConfiguration(received) {
    const tenantRoot = `${root}/${parameter(received, 'tenant')}`;
    return {
      status: 200,
      body: {
        issuer: `${tenantRoot}/v2.0`,
        authorization_endpoint: `${tenantRoot}/oauth2/v2.0/authorize`,
        token_endpoint: `${tenantRoot}/oauth2/v2.0/token`,
        jwks_uri: `${tenantRoot}/discovery/v2.0/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post'],
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        tenant_region_scope: 'EU',
      },
    };
  };
}
