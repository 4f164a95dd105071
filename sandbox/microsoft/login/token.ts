// POST /{tenant}/oauth2/v2.0/token: the client credentials grant of Entra.
import { randomUUID } from 'node:crypto';

import type { Answer, Endpoint } from '../../http/endpoint.ts';
import { parameter } from '../../http/endpoint.ts';
import type { AccessTokens } from '../accessTokens.ts';
import { tokenLifetimeSeconds } from '../accessTokens.ts';

/** The app's registration in Entra. */
export type Registration = { readonly tenantId: string; readonly clientId: string; readonly clientSecret: string };

type Options = {
  readonly registration: Registration;
  readonly accessTokens: AccessTokens;
  /** Resources tokens are issued for; a scope is one of them with `/.default`. */
  readonly audiences: readonly string[];
};

type EntraError = { readonly status: number; readonly error: string; readonly code: number; readonly text: string };

/** Issues a token for the registered app, or refuses with Entra's error codes. */
export function tokenEndpoint({ registration, accessTokens, audiences }: Options): Endpoint {
  return async function token(received) {
    const form = new URLSearchParams(received.body);
    const problem = findProblem(registration, parameter(received, 'tenant'), form);
    if (problem !== undefined) return refusal(problem);
    const audience = audiences.find((resource) => form.get('scope')?.split(' ').includes(`${resource}/.default`));
    if (audience === undefined) return refusal(unknownResource(form.get('scope')));
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      body: {
        token_type: 'Bearer',
        expires_in: tokenLifetimeSeconds,
        ext_expires_in: tokenLifetimeSeconds,
        access_token: await accessTokens.issue(registration.clientId, audience),
      },
    };
  };
}

function findProblem(registration: Registration, tenant: string, form: URLSearchParams): EntraError | undefined {
  const clientId = form.get('client_id') ?? '';
  if (tenant.toLowerCase() !== registration.tenantId) {
    return { status: 400, error: 'invalid_request', code: 90002, text: `Tenant '${tenant}' not found.` };
  }
  if (form.get('grant_type') !== 'client_credentials') {
    const text = `The sandbox issues tokens for grant_type client_credentials only, not '${form.get('grant_type') ?? ''}'.`;
    return { status: 400, error: 'unsupported_grant_type', code: 70003, text };
  }
  if (clientId.toLowerCase() !== registration.clientId) {
    const text = `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`;
    return { status: 400, error: 'unauthorized_client', code: 700016, text };
  }
  if (form.get('client_secret') !== registration.clientSecret) {
    const text = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`;
    return { status: 401, error: 'invalid_client', code: 7000215, text };
  }
  return undefined;
}

function unknownResource(scope: string | null): EntraError {
  const text = `The resource principal named ${scope ?? '(no scope)'} was not found in the tenant.`;
  return { status: 400, error: 'invalid_resource', code: 500011, text };
}

function refusal({ status, error, code, text }: EntraError): Answer {
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text}`,
      error_codes: [code],
      timestamp,
      trace_id: randomUUID(),
      correlation_id: randomUUID(),
    },
  };
}
