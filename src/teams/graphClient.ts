// The Graph client: one attempt a call, the token of the one credential, the host of the cloud row.
import { Client, GraphClientError } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Cloud } from '../clouds.ts';
import { callWithToken } from './callWithToken.ts';
import type { ClockSkew } from './clockSkew.ts';
import type { Credential } from './tokenKeeper.ts';

type GraphOptions = { readonly credential: Credential; readonly cloud: Cloud; readonly clockSkew: ClockSkew };

/**
 * Without the client's retry middleware, which would repeat a POST after a 504, and without redirects.
 * Tokens go to the row's host alone.
 */
export function createGraphClient(options: GraphOptions): Client {
  return Client.initWithMiddleware({
    middleware: createSender(options),
    baseUrl: options.cloud.graphRoot,
    defaultVersion: 'v1.0',
  });
}

/** In place of all the client's own middleware. */
function createSender({ credential, cloud, clockSkew }: GraphOptions): Middleware {
  const { origin } = new URL(cloud.graphRoot);
  const wish = { credential, scope: cloud.graphScope };

  async function send({ request, options = {} }: Context): Promise<Response> {
    const url = String(request);
    if (new URL(url).origin !== origin) throw new Error(`${url} is not of the Graph at ${origin}.`);
    const headers = new Headers(options.headers);
    return callWithToken(wish, (authorization) => {
      headers.set('authorization', authorization);
      return clockSkew.watch(() => fetch(url, { ...options, headers, redirect: 'manual' }));
    });
  }

  return {
    async execute(context) {
      context.response = await send(context).catch((failure: unknown) => {
        throw wrapped(failure);
      });
    },
  };
}

/** The client rewrites every error but its own, and loses Entra's answer or the broken connection with it. */
function wrapped(failure: unknown): GraphClientError {
  const error = new GraphClientError('Graph was not reached.');
  error.customError = failure;
  return error;
}
