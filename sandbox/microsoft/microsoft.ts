// Microsoft's side: one TLS server whose paths are those of Entra, Bot Framework, the Bot Connector and Graph.
import type { Server } from 'restify';
import restify from 'restify';

import type { Certificates } from '../certificates.ts';
import type { CloudRow } from '../cloudRow.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Service } from '../wire/exchanges.ts';
import type { Wire } from '../wire/serveOnWire.ts';
import { serveOnWire } from '../wire/serveOnWire.ts';
import type { AccessTokens } from './accessTokens.ts';
import { channelKeysEndpoint } from './botframework/keys.ts';
import { channelOpenIdConfigurationEndpoint } from './botframework/openIdConfiguration.ts';
import { getChatEndpoint } from './graph/chats/chat.ts';
import { getMembersEndpoint } from './graph/chats/members.ts';
import { getPermissionGrantsEndpoint } from './graph/chats/permissionGrants.ts';
import { sendActivityNotificationEndpoint } from './graph/chats/sendActivityNotification.ts';
import { entraKeysEndpoint } from './login/keys.ts';
import { openIdConfigurationEndpoint } from './login/openIdConfiguration.ts';
import type { Registration } from './login/token.ts';
import { tokenEndpoint } from './login/token.ts';
import type { SigningKey } from './signingKey.ts';
import {
  deleteActivityEndpoint,
  postActivityEndpoint,
  updateActivityEndpoint,
} from './teams/v3/conversations/activities.ts';
import { memberEndpoint, membersEndpoint, pagedMembersEndpoint } from './teams/v3/conversations/members.ts';
import type { Throttling } from './throttling/throttling.ts';
import { unknownPath } from './unknownPath.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'del' | 'head' | 'opts';
type Route = {
  readonly method: Method;
  readonly path: string;
  readonly service: Service;
  readonly operation: string;
  readonly endpoint: Endpoint;
};

/** Restify's server with nothing on it yet; its address is needed before its endpoints can be made. */
export function createMicrosoftServer({ certificate, key }: Certificates): Server {
  return restify.createServer({ name: 'Countersign sandbox', certificate, key });
}

type Options = {
  readonly cloud: CloudRow;
  readonly registration: Registration;
  readonly tenant: Tenant;
  readonly wire: Wire;
  readonly accessTokens: AccessTokens;
  readonly throttling: Throttling;
  readonly entraKey: SigningKey;
  readonly channelKey: SigningKey;
};

/** Puts every endpoint on the server; all other paths answer 501. */
export function addMicrosoftRoutes(server: Server, options: Options): void {
  const { wire } = options;
  const routes = [...loginRoutes(options), ...connectorRoutes(options), ...graphRoutes(options), ...unknownRoutes()];
  for (const { method, path, service, operation, endpoint } of routes) {
    server[method](path, serveOnWire({ wire, target: { service, operation }, endpoint }));
  }
}

function loginRoutes(options: Options): readonly Route[] {
  const { cloud, registration, accessTokens, entraKey, channelKey } = options;
  const audiences = [cloud.graphRoot, botAudience(cloud)];
  const token = tokenEndpoint({ registration, accessTokens, audiences });
  const entra = openIdConfigurationEndpoint(cloud.authority);
  const channel = channelOpenIdConfigurationEndpoint({ root: cloud.authority, issuer: cloud.botTokenIssuer });
  return routesOf('login', [
    ['post', '/:tenant/oauth2/v2.0/token', 'token', token],
    ['get', '/:tenant/v2.0/.well-known/openid-configuration', 'openIdConfiguration', entra],
    ['get', '/:tenant/discovery/v2.0/keys', 'keys', entraKeysEndpoint(entraKey)],
    ['get', '/v1/.well-known/openidconfiguration', 'openIdConfiguration', channel],
    ['get', '/v1/.well-known/keys', 'keys', channelKeysEndpoint(channelKey)],
  ]);
}

function connectorRoutes({ cloud, registration, tenant, accessTokens, throttling }: Options): readonly Route[] {
  const audience = botAudience(cloud);
  const connector = { tenant, accessTokens, throttling, audience, botId: registration.clientId };
  const conversation = '/teams/v3/conversations/:conversationId';
  return routesOf('connector', [
    ['post', `${conversation}/activities`, 'postActivity', postActivityEndpoint(connector)],
    ['post', `${conversation}/activities/:activityId`, 'postActivity', postActivityEndpoint(connector)],
    ['put', `${conversation}/activities/:activityId`, 'updateActivity', updateActivityEndpoint(connector)],
    ['del', `${conversation}/activities/:activityId`, 'deleteActivity', deleteActivityEndpoint(connector)],
    ['get', `${conversation}/members`, 'members', membersEndpoint(connector)],
    ['get', `${conversation}/pagedmembers`, 'members', pagedMembersEndpoint(connector)],
    ['get', `${conversation}/members/:memberId`, 'members', memberEndpoint(connector)],
  ]);
}

function graphRoutes({ cloud, tenant, accessTokens, throttling }: Options): readonly Route[] {
  const graph = { tenant, accessTokens, throttling, root: cloud.graphRoot, teamsRoot: cloud.teamsRoot };
  const action = 'sendActivityNotification';
  const notify = sendActivityNotificationEndpoint(graph);
  return ['/v1.0/chats/:chatId', '/beta/chats/:chatId'].flatMap((chat) =>
    routesOf('graph', [
      ['post', `${chat}/${action}`, action, notify],
      ['post', `${chat}/microsoft.graph.${action}`, action, notify],
      ['get', chat, 'chat', getChatEndpoint(graph)],
      ['get', `${chat}/members`, 'members', getMembersEndpoint(graph)],
      ['get', `${chat}/permissionGrants`, 'permissionGrants', getPermissionGrantsEndpoint(graph)],
    ]),
  );
}

function unknownRoutes(): readonly Route[] {
  const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'del', 'head', 'opts'];
  const areas: readonly (readonly [path: string, service: Service])[] = [
    ['/v1.0/*', 'graph'],
    ['/beta/*', 'graph'],
    ['/teams/*', 'connector'],
    ['/*', 'login'],
  ];
  return areas.flatMap(([path, service]) =>
    routesOf(
      service,
      methods.map((method) => [method, path, 'notEmulated', unknownPath]),
    ),
  );
}

function routesOf(
  service: Service,
  rows: readonly (readonly [method: Method, path: string, operation: string, endpoint: Endpoint])[],
): readonly Route[] {
  return rows.map(([method, path, operation, endpoint]) => ({ method, path, service, operation, endpoint }));
}

function botAudience({ botScope }: CloudRow): string {
  return botScope.replace(/\/\.default$/, '');
}
