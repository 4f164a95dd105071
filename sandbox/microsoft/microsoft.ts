// Microsoft's side: one TLS server whose paths are those of Entra, Bot Framework, the Bot Connector and Graph.
import type { Server } from 'restify';
import restify from 'restify';

import type { Certificates } from '../certificates/certificates.ts';
import type { CloudRow } from '../cloudRow.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Service } from '../wire/exchanges.ts';
import type { Wire } from '../wire/serveOnWire.ts';
import { serveOnWire } from '../wire/serveOnWire.ts';
import { createAccessTokens } from './accessTokens.ts';
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
import { unknownPath } from './unknownPath.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'del' | 'head' | 'opts';
type Route = readonly [method: Method, path: string, service: Service, operation: string, endpoint: Endpoint];

/** Restify's server with nothing on it yet; its address is needed before its endpoints can be made. */
export function createMicrosoftServer({ certificate, key }: Certificates): Server {
  return restify.createServer({ name: 'Countersign sandbox', certificate, key });
}

type Options = {
  readonly cloud: CloudRow;
  readonly registration: Registration;
  readonly tenant: Tenant;
  readonly wire: Wire;
  readonly entraKey: SigningKey;
  readonly channelKey: SigningKey;
};

/** Puts every endpoint on the server; all other paths answer 501. */
export function addMicrosoftRoutes(server: Server, options: Options): void {
  for (const [method, path, service, operation, endpoint] of [...routes(options), ...unknownRoutes()]) {
    server[method](path, serveOnWire({ wire: options.wire, target: { service, operation }, endpoint }));
  }
}

function routes({ cloud, registration, tenant, entraKey, channelKey }: Options): readonly Route[] {
  const accessTokens = createAccessTokens({ key: entraKey, tenantId: tenant.id });
  const botAudience = cloud.botScope.replace(/\/\.default$/, '');
  const audiences = [cloud.graphRoot, botAudience];
  const connector = { tenant, accessTokens, audience: botAudience, botId: registration.clientId };
  const graph = { tenant, accessTokens, root: cloud.graphRoot, teamsRoot: cloud.teamsRoot };
  const channel = { root: cloud.authority, issuer: cloud.botTokenIssuer };
  const notify = sendActivityNotificationEndpoint(graph);
  const conversation = '/teams/v3/conversations/:conversationId';
  return [
    [
      'get',
      '/:tenant/v2.0/.well-known/openid-configuration',
      'login',
      'openIdConfiguration',
      openIdConfigurationEndpoint(cloud.authority),
    ],
    ['get', '/:tenant/discovery/v2.0/keys', 'login', 'keys', entraKeysEndpoint(entraKey)],
    ['post', '/:tenant/oauth2/v2.0/token', 'login', 'token', tokenEndpoint({ registration, accessTokens, audiences })],
    [
      'get',
      '/v1/.well-known/openidconfiguration',
      'login',
      'openIdConfiguration',
      channelOpenIdConfigurationEndpoint(channel),
    ],
    ['get', '/v1/.well-known/keys', 'login', 'keys', channelKeysEndpoint(channelKey)],
    ['post', `${conversation}/activities`, 'connector', 'postActivity', postActivityEndpoint(connector)],
    ['post', `${conversation}/activities/:activityId`, 'connector', 'postActivity', postActivityEndpoint(connector)],
    ['put', `${conversation}/activities/:activityId`, 'connector', 'updateActivity', updateActivityEndpoint(connector)],
    ['del', `${conversation}/activities/:activityId`, 'connector', 'deleteActivity', deleteActivityEndpoint(connector)],
    ['get', `${conversation}/members`, 'connector', 'members', membersEndpoint(connector)],
    ['get', `${conversation}/pagedmembers`, 'connector', 'members', pagedMembersEndpoint(connector)],
    ['get', `${conversation}/members/:memberId`, 'connector', 'members', memberEndpoint(connector)],
    ...['/v1.0', '/beta'].flatMap((version): readonly Route[] => [
      ['post', `${version}/chats/:chatId/sendActivityNotification`, 'graph', 'sendActivityNotification', notify],
      [
        'post',
        `${version}/chats/:chatId/microsoft.graph.sendActivityNotification`,
        'graph',
        'sendActivityNotification',
        notify,
      ],
      ['get', `${version}/chats/:chatId`, 'graph', 'chat', getChatEndpoint(graph)],
      ['get', `${version}/chats/:chatId/members`, 'graph', 'members', getMembersEndpoint(graph)],
      [
        'get',
        `${version}/chats/:chatId/permissionGrants`,
        'graph',
        'permissionGrants',
        getPermissionGrantsEndpoint(graph),
      ],
    ]),
  ];
}

function unknownRoutes(): readonly Route[] {
  const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'del', 'head', 'opts'];
  const areas: readonly (readonly [string, Service])[] = [
    ['/v1.0/*', 'graph'],
    ['/beta/*', 'graph'],
    ['/teams/*', 'connector'],
    ['/*', 'login'],
  ];
  return areas.flatMap(([path, service]) =>
    methods.map((method): Route => [method, path, service, 'notEmulated', unknownPath]),
  );
}
