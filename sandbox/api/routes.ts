// The sandbox's own server: the API under /sandbox/api, and the page everywhere else.
import type { Request, Response, Server } from 'restify';

import type { Endpoint, Received } from '../http/endpoint.ts';
import { receive, respond } from '../http/endpoint.ts';
import { changePackageEndpoint, grantsEndpoint, installSecondEndpoint, uninstallSecondEndpoint } from './packages.ts';
import type { PackageFiles } from './activityIcons.ts';
import { activityIconHandler } from './activityIcons.ts';
import { apiError } from './answers.ts';
import { invokeEndpoint, submitEndpoint } from './cards.ts';
import { extensionFetchEndpoint, extensionSubmitEndpoint, taskEndpoint } from './dialogs.ts';
import { eventsHandler } from './events.ts';
import { feedCallsEndpoint, feedEndpoint, markReadEndpoint } from './feed.ts';
import { addMemberEndpoint, installEndpoint, removeMemberEndpoint, uninstallEndpoint } from './membership.ts';
import { deleteMessageEndpoint, deliverEndpoint, listMessagesEndpoint, postMessageEndpoint } from './messages.ts';
import type { BuildPage } from './pageFiles.ts';
import { pageHandler } from './pageFiles.ts';
import { productEndpoint } from './product.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { changePersonEndpoint, targetedMessagesEndpoint } from './settings.ts';
import { stateEndpoint } from './state.ts';
import { changeThrottlingEndpoint, startCountingEndpoint, throttlingEndpoint } from './throttling.ts';
import { revokeTokensEndpoint } from './tokens.ts';
import { faultsEndpoint, replaceFaultsEndpoint, wireEndpoint } from './wire.ts';

type Route = readonly [method: 'get' | 'post' | 'put' | 'patch' | 'del', path: string, endpoint: Endpoint];

const foreignOrigin = apiError(403, 'Pages of other origins may not use the sandbox');

export const apiPath = '/sandbox/api';

type Parts = SandboxParts & PackageFiles & { readonly buildPage: BuildPage };

/** Puts API and page on the server. */
export function addApiRoutes(server: Server, parts: Parts): void {
  for (const [method, path, endpoint] of routes(parts)) {
    server[method](`${apiPath}${path}`, async (request: Request, response: Response) => {
      const received = await receive(request);
      respond(response, comesFromElsewhere(received) ? foreignOrigin : await endpoint(received));
    });
  }
  server.get(`${apiPath}/events`, eventsHandler(parts.changes));
  server.get('/icons/:file', activityIconHandler(parts));
  server.get('/*', pageHandler(parts.buildPage));
}

function routes(parts: SandboxParts): readonly Route[] {
  return [
    ['get', '/state', stateEndpoint(parts)],
    ['get', '/chats/:chatId/messages', listMessagesEndpoint(parts)],
    ['post', '/chats/:chatId/messages', postMessageEndpoint(parts)],
    ['post', '/chats/:chatId/messages/:messageId/deliver', deliverEndpoint(parts)],
    ['post', '/chats/:chatId/messages/:messageId/invoke', invokeEndpoint(parts)],
    ['post', '/chats/:chatId/messages/:messageId/submit', submitEndpoint(parts)],
    ['del', '/chats/:chatId/messages/:messageId', deleteMessageEndpoint(parts)],
    ['post', '/chats/:chatId/task/fetch', taskEndpoint(parts, 'fetch')],
    ['post', '/chats/:chatId/task/submit', taskEndpoint(parts, 'submit')],
    ['post', '/chats/:chatId/extension/fetch', extensionFetchEndpoint(parts)],
    ['post', '/chats/:chatId/extension/submit', extensionSubmitEndpoint(parts)],
    ['put', '/chats/:chatId/targetedMessages', targetedMessagesEndpoint(parts)],
    ['post', '/chats/:chatId/app', installEndpoint(parts)],
    ['del', '/chats/:chatId/app', uninstallEndpoint(parts)],
    ['put', '/chats/:chatId/app/package', changePackageEndpoint(parts)],
    ['put', '/chats/:chatId/app/grants', grantsEndpoint(parts)],
    ['post', '/chats/:chatId/secondApp', installSecondEndpoint(parts)],
    ['del', '/chats/:chatId/secondApp', uninstallSecondEndpoint(parts)],
    ['post', '/chats/:chatId/members', addMemberEndpoint(parts)],
    ['del', '/chats/:chatId/members/:objectId', removeMemberEndpoint(parts)],
    ['patch', '/people/:objectId', changePersonEndpoint(parts)],
    ['get', '/people/:objectId/feed', feedEndpoint(parts)],
    ['get', '/people/:objectId/feed/calls', feedCallsEndpoint(parts)],
    ['post', '/people/:objectId/feed/:itemId/read', markReadEndpoint(parts)],
    ['get', '/faults', faultsEndpoint(parts)],
    ['put', '/faults', replaceFaultsEndpoint(parts)],
    ['get', '/throttling', throttlingEndpoint(parts)],
    ['put', '/throttling', changeThrottlingEndpoint(parts)],
    ['post', '/throttling/count', startCountingEndpoint(parts)],
    ['post', '/tokens/revoke', revokeTokensEndpoint(parts)],
    ['get', '/wire', wireEndpoint(parts)],
    ['post', '/product/kill', productEndpoint(parts, 'kill')],
    ['post', '/product/stop', productEndpoint(parts, 'stop')],
    ['post', '/product/start', productEndpoint(parts, 'start')],
    ['get', '/*', ({ path }) => apiError(404, `The sandbox's API has no ${path}`)],
  ];
}

/** A page on some other site that the same browser shows could otherwise drive the sandbox. */
function comesFromElsewhere({ headers }: Received): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`;
}
