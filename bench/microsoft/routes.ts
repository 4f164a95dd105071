// What Microsoft's side answers: constants, for whoever waits for them is what is measured.
import { randomUUID } from 'node:crypto';
import type { Person } from '../world.ts';
import { chats, tenantId } from '../world.ts';
import type { ThreadOptions } from './question.ts';
import type { TrafficKind } from './traffic.ts';

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly counts?: TrafficKind;
  /** The id that a posted message was given. */
  readonly messageId?: string;
};

type Call = { readonly method: string; readonly path: string };

export type Answerer = (call: Call) => Answer;

/** `root` is the server's own address. */
export function createAnswerer({
  root,
  channelKey,
}: {
  root: string;
  channelKey: ThreadOptions['channelKey'];
}): Answerer {
  const documents = new Map<string, unknown>([
    ['/v1/.well-known/openidconfiguration', { issuer: 'https://api.botframework.com', jwks_uri: `${root}/keys` }],
    ['/keys', { keys: [{ ...channelKey, endorsements: ['msteams'] }] }],
    [`/${tenantId}/v2.0/.well-known/openid-configuration`, signInMetadata(`${root}/${tenantId}`)],
    [`/${tenantId}/oauth2/v2.0/token`, { token_type: 'Bearer', expires_in: 3599, access_token: randomUUID() }],
  ]);
  const rosters = new Map(chats.map((chat) => [chat.id, { members: chat.members.map(teamsMember) }]));
  let lastMessageId = Date.now();

  function answerConnector({ method, path }: Call): Answer | undefined {
    const [, chatId = '', rest = ''] = /^\/teams\/v3\/conversations\/([^/]+)\/(\w+)/.exec(path) ?? [];
    if (rest === 'pagedmembers') return { status: 200, body: rosters.get(chatId), counts: 'members' };
    if (rest !== 'activities') return undefined;
    if (method === 'PUT') return { status: 200, body: { id: path.split('/').at(-1) }, counts: 'updates' };
    lastMessageId += 1;
    const messageId = String(lastMessageId);
    return { status: 201, body: { id: messageId }, counts: 'posts', messageId };
  }

  return function answer(call) {
    const document = documents.get(call.path);
    if (document !== undefined) return { status: 200, body: document };
    if (call.path.endsWith('/sendActivityNotification')) return { status: 204, counts: 'feeds' };
    return answerConnector(call) ?? { status: 501, body: { error: `${call.method} ${call.path} is not emulated` } };
  };
}

function signInMetadata(tenantRoot: string) {
  return {
    issuer: `${tenantRoot}/v2.0`,
    authorization_endpoint: `${tenantRoot}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenantRoot}/oauth2/v2.0/token`,
    jwks_uri: `${tenantRoot}/discovery/v2.0/keys`,
  };
}

function teamsMember({ teamsId, objectId, name, userPrincipalName }: Person) {
  return { id: teamsId, aadObjectId: objectId, name, userPrincipalName, tenantId };
}
