// What Microsoft's side answers: constants, for whoever waits for them is what is measured.
import { randomUUID } from 'node:crypto';
import type { Person } from '../world.ts';
import { chatOfId } from '../world.ts';
import type { ThreadOptions } from './question.ts';
import type { TrafficKind } from './traffic.ts';

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What kind of call it was, and about which chat; undefined for documents and tokens. */
  readonly call?: { readonly kind: TrafficKind; readonly chatId: string };
  /** The id that a posted message was given. */
  readonly messageId?: string;
};

type Request = { readonly method: string; readonly path: string };

export type Answerer = (request: Request) => Answer;

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
  ]);
  const rosters = new Map<string, unknown>();
  let lastMessageId = Date.now();

  function answerSignIn(path: string): Answer | undefined {
    const [, tenant = '', rest = ''] = /^\/([^/]+)\/(v2\.0\/.*|oauth2\/v2\.0\/token)$/.exec(path) ?? [];
    if (rest === 'v2.0/.well-known/openid-configuration') return { status: 200, body: metadata(`${root}/${tenant}`) };
    if (rest !== 'oauth2/v2.0/token') return undefined;
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: randomUUID() } };
  }

  function answerConnector({ method, path }: Request): Answer | undefined {
    const [, chatId = '', rest = ''] = /^\/teams\/v3\/conversations\/([^/]+)\/(\w+)/.exec(path) ?? [];
    if (rest === 'pagedmembers') return { status: 200, body: rosterOf(chatId), call: { kind: 'members', chatId } };
    if (rest !== 'activities') return undefined;
    if (method === 'PUT')
      return { status: 200, body: { id: path.split('/').at(-1) }, call: { kind: 'updates', chatId } };
    lastMessageId += 1;
    const messageId = String(lastMessageId);
    return { status: 201, body: { id: messageId }, call: { kind: 'posts', chatId }, messageId };
  }

  function rosterOf(chatId: string): unknown {
    const roster = rosters.get(chatId) ?? { members: chatOfId(chatId)?.members.map(teamsMember) ?? [] };
    rosters.set(chatId, roster);
    return roster;
  }

  function answerGraph(path: string): Answer | undefined {
    const [, chatId] = /^\/v1\.0\/chats\/([^/]+)\/sendActivityNotification$/.exec(path) ?? [];
    return chatId === undefined ? undefined : { status: 204, call: { kind: 'feeds', chatId } };
  }

  return function answer(request) {
    const { method, path } = request;
    const document = documents.get(path);
    if (document !== undefined) return { status: 200, body: document };
    return (
      answerGraph(path) ??
      answerConnector(request) ??
      answerSignIn(path) ?? { status: 501, body: { error: `${method} ${path} is not emulated` } }
    );
  };
}

function metadata(tenantRoot: string) {
  return {
    issuer: `${tenantRoot}/v2.0`,
    authorization_endpoint: `${tenantRoot}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenantRoot}/oauth2/v2.0/token`,
    jwks_uri: `${tenantRoot}/discovery/v2.0/keys`,
  };
}

function teamsMember({ teamsId, objectId, name, userPrincipalName }: Person) {
  return { id: teamsId, aadObjectId: objectId, name, userPrincipalName };
}
