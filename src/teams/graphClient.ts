// The Graph client: one attempt a call, the token of the one credential, the host of the cloud row.
import type { TokenCredential } from '@azure/identity';
import { AuthenticationHandler, Client, GraphClientError, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';
import type { AuthenticationProvider } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import type { Cloud } from '../clouds.ts';

/**
 * Without the client's retry middleware, which would repeat a POST after a 504, and without redirects.
 * Tokens go to the row's host alone.
 */
export function createGraphClient({ credential, cloud }: { credential: TokenCredential; cloud: Cloud }): Client {
  return Client.initWithMiddleware({
    middleware: [new AuthenticationHandler(createAuthenticationProvider(credential, cloud)), new HTTPMessageHandler()],
    baseUrl: cloud.graphRoot,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(cloud.graphRoot).hostname]),
    fetchOptions: { redirect: 'manual' },
  });
}

/** The client wraps every error but its own, and loses Entra's answer with it; this one it lets through. */
function createAuthenticationProvider(credential: TokenCredential, cloud: Cloud): AuthenticationProvider {
  const provider = new TokenCredentialAuthenticationProvider(credential, { scopes: [cloud.graphScope] });
  return {
    getAccessToken: () =>
      provider.getAccessToken().catch((failure: unknown) => {
        const error = new GraphClientError('Graph cannot be called without a token.');
        error.customError = failure;
        throw error;
      }),
  };
}
