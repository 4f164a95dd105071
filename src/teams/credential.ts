// The one credential with which the product speaks to Graph and to the Bot Connector.
import type { TokenCredential } from '@azure/identity';
import type { BotIdentity } from './botIdentity.ts';

/** Sign-in answers within this, or it counts as not answering; @azure/identity itself would wait for ever. */
const defaultTimeoutMs = 10_000;

/** Its `getToken` keeps tokens until shortly before they end, asks once for a new one, and never waits without end. */
export async function createCredential(identity: BotIdentity, timeoutMs = defaultTimeoutMs): Promise<TokenCredential> {
  const credential = await loadCredential(identity);
  return {
    getToken: (scopes, options) => inTime(credential.getToken(scopes, options), timeoutMs),
  };
}

/** @azure/identity is loaded on first need: it takes a good part of the start-up time. */
async function loadCredential({ botId, homeTenantId, credential, cloud }: BotIdentity): Promise<TokenCredential> {
  const azure = await import('@azure/identity');
  const options = {
    authorityHost: cloud.authority,
    // The authority is our own row's: there is nothing to discover, and for a cloud of one's own nothing would be found.
    disableInstanceDiscovery: true,
    // Repeating is delivery's business.
    retryOptions: { maxRetries: 0 },
    ...(cloud.multiTenantLogin !== undefined && { additionallyAllowedTenants: [cloud.multiTenantLogin] }),
  };
  switch (credential.kind) {
    case 'managedIdentity':
      return new azure.ManagedIdentityCredential({ clientId: botId });
    case 'workloadIdentity':
      return new azure.WorkloadIdentityCredential({
        ...options,
        tenantId: homeTenantId,
        clientId: botId,
        tokenFilePath: credential.tokenFile,
      });
    case 'certificate':
      return new azure.ClientCertificateCredential(homeTenantId, botId, credential.path, options);
    case 'secret':
      return new azure.ClientSecretCredential(homeTenantId, botId, credential.secret, options);
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`Sign-in did not answer within ${timeoutMs} ms.`));
  }, timeoutMs);
  return Promise.race([work, late.promise]).finally(() => {
    clearTimeout(timer);
  });
}
