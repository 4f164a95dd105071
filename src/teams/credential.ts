// The one credential with which the product speaks to Graph and to the Bot Connector.
import type { TokenCredential } from '@azure/identity';
import type { Config } from '../config.ts';

type CredentialConfig = Pick<Config, 'botId' | 'homeTenantId' | 'credential' | 'cloud'>;

/** @azure/identity is loaded here, on first need: it takes a large part of the start-up time. */
export async function createCredential(config: CredentialConfig): Promise<TokenCredential> {
  const { botId: clientId, homeTenantId: tenantId, credential, cloud } = config;
  const identity = await import('@azure/identity');
  const options = {
    authorityHost: cloud.authority,
    // The authority is our own row's, so that there is nothing to discover; clouds of one's own could not be.
    disableInstanceDiscovery: true,
    ...(cloud.multiTenantLogin !== undefined && { additionallyAllowedTenants: [cloud.multiTenantLogin] }),
  };
  switch (credential.kind) {
    case 'managedIdentity':
      return new identity.ManagedIdentityCredential({ clientId });
    case 'workloadIdentity':
      return new identity.WorkloadIdentityCredential({
        ...options,
        tenantId,
        clientId,
        tokenFilePath: credential.tokenFile,
      });
    case 'certificate':
      return new identity.ClientCertificateCredential(tenantId, clientId, credential.path, options);
    case 'secret':
      return new identity.ClientSecretCredential(tenantId, clientId, credential.secret, options);
  }
}
