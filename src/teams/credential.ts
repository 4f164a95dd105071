// The one credential with which the product speaks to Graph and to the Bot Connector.
import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';
import type { BotIdentity } from './botIdentity.ts';
import type { ClockSkew } from './clockSkew.ts';
import type { Credential } from './tokenKeeper.ts';
import { keepTokens } from './tokenKeeper.ts';

export type CredentialOptions = {
  /** Sign-in answers within this, or it counts as not answering. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
  /** Entra's clock is worth a look too: one that disagrees with ours takes no certificate of ours. */
  readonly clockSkew?: ClockSkew;
};

export async function createCredential(
  identity: BotIdentity,
  { timeoutMs = 10_000, now = Date.now, clockSkew }: CredentialOptions = {},
): Promise<Credential> {
  return keepTokens({ createSource: await loadSource(identity, clockSkew), timeoutMs, now });
}

/** @azure/identity is loaded on first need: it takes a good part of the start-up time. */
async function loadSource(
  { botId, homeTenantId, credential, cloud }: BotIdentity,
  clockSkew: ClockSkew | undefined,
): Promise<() => TokenCredential> {
  const azure = await import('@azure/identity');
  const options = {
    authorityHost: cloud.authority,
    // The authority is our own row's: there is nothing to discover, and for a cloud of one's own nothing would be found.
    disableInstanceDiscovery: true,
    // Repeating is delivery's business.
    retryOptions: { maxRetries: 0 },
    ...(clockSkew && { additionalPolicies: [dateReader(clockSkew)] }),
    ...(cloud.multiTenantLogin !== undefined && { additionallyAllowedTenants: [cloud.multiTenantLogin] }),
  };
  switch (credential.kind) {
    case 'managedIdentity':
      return () => new azure.ManagedIdentityCredential({ clientId: botId });
    case 'workloadIdentity':
      return () =>
        new azure.WorkloadIdentityCredential({
          ...options,
          tenantId: homeTenantId,
          clientId: botId,
          tokenFilePath: credential.tokenFile,
        });
    case 'certificate':
      return () => new azure.ClientCertificateCredential(homeTenantId, botId, credential.path, options);
    case 'secret':
      return () => new azure.ClientSecretCredential(homeTenantId, botId, credential.secret, options);
  }
}

type PolicyPlace = NonNullable<ClientSecretCredentialOptions['additionalPolicies']>[number];

function dateReader(clockSkew: ClockSkew): PolicyPlace {
  return {
    position: 'perRetry',
    policy: {
      name: 'readDate',
      sendRequest: (request, next) => clockSkew.watch(() => next(request)),
    },
  };
}
