// Who the app is in the sandbox's tenant. The ids never change, so that links and logs stay comparable; the secret does.
import { randomBytes } from 'node:crypto';

import type { Registration } from './microsoft/login/token.ts';

/** The app's id in the tenant's app catalogue. */
export const catalogueId = '5a1d6c0f-3e87-4b29-a6f4-0c9d7e21b805';

/** The app's registration in Entra, with a new secret. */
export function createRegistration(): Registration {
  return {
    tenantId: '2f9c7d1a-6b40-4e83-9d5f-7a1c0e8b3d01',
    clientId: '9e4b1f72-0d6a-4c35-8b1e-5f3a7c2d9602',
    clientSecret: randomBytes(24).toString('base64url'),
  };
}

/** Values for the manifest's variables, as the toolkit takes them from env/.env.<name>. */
export function packageVariables({ clientId, tenantId }: Registration): Readonly<Record<string, string>> {
  return {
    TEAMS_APP_ID: 'd3c80a5e-7f14-4a96-b2d8-1e6f9b047c03',
    BOT_ID: clientId,
    BOT_TENANT_ID: tenantId,
    BOT_DOMAIN: 'localhost',
    DEVELOPER_NAME: 'Contoso Works',
    DEVELOPER_WEBSITE_URL: 'https://contoso.example',
    DEVELOPER_PRIVACY_URL: 'https://contoso.example/privacy',
    DEVELOPER_TERMS_OF_USE_URL: 'https://contoso.example/terms',
  };
}
