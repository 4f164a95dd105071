// Microsoft's side of the wire for tests of the edge: sign-in, keys, Bot Connector and Graph on one TLS port.
import { createServer } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { createCertificates } from '../../sandbox/certificates.ts';
import { cloudSchema } from '../../src/clouds.ts';
import type { Cloud } from '../../src/clouds.ts';

export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};

/** `reset` breaks the connection, `hold` never answers. */
export type FakeAnswer =
  { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown } | 'reset' | 'hold';

export type FakeMicrosoft = {
  readonly url: string;
  readonly cloud: Cloud;
  /** PEM of the authority that its certificate comes from. */
  readonly authority: string;
  /** Signs as Bot Framework does; its key id is `key-1`. */
  readonly signingKey: CryptoKey;
  /** All that was asked, oldest first, but for the keys and tokens. */
  readonly exchanges: readonly Exchange[];
  /** What was posted to sign in, oldest first. */
  readonly signIns: readonly URLSearchParams[];
  /** How often a path was asked, keys and tokens included. */
  readonly count: (path: string) => number;
  /** How often somebody has connected. */
  readonly connections: () => number;
  /** The answers for a path (or all below it, where it ends in a slash), one after the other; the last one stays. */
  readonly answer: (path: string, ...answers: readonly FakeAnswer[]) => void;
  readonly stop: () => Promise<void>;
};

export const tenantId = '6f1c2f3e-7b5f-4f0e-9a61-0d5a3c6b2a10';
export const tokenPath = `/${tenantId}/oauth2/v2.0/token`;

export async function startFakeMicrosoft(): Promise<FakeMicrosoft> {
  const { authority, certificate, key } = await createCertificates();
  setDefaultCACertificates([...getCACertificates('default'), authority]);
  const signing = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(signing.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };

  const answers = new Map<string, FakeAnswer[]>();
  const exchanges: Exchange[] = [];
  const signIns: URLSearchParams[] = [];
  const counts = new Map<string, number>();

  function nextAnswer(path: string): FakeAnswer {
    const match = [...answers.keys()].find(
      (known) => known === path || (known.endsWith('/') && path.startsWith(known)),
    );
    const queue = match === undefined ? [] : (answers.get(match) ?? []);
    return (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 404, body: { error: { code: 'NotFaked' } } };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search: query } = new URL(request.url ?? '', 'https://localhost');
    const path = decodeURIComponent(pathname);
    const body = await readText(request);
    counts.set(path, (counts.get(path) ?? 0) + 1);
    if (path === tokenPath) signIns.push(new URLSearchParams(body));
    if (!path.startsWith('/keys') && !path.startsWith(`/${tenantId}`)) {
      const json: unknown = body === '' ? undefined : JSON.parse(body);
      exchanges.push({ method: request.method ?? '', path, query, headers: request.headers, body: json });
    }
    const answer = nextAnswer(path);
    if (answer === 'hold') return;
    if (answer === 'reset') {
      request.socket.destroy();
      return;
    }
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      ...(answer.body !== undefined && { 'content-type': isText ? 'text/html' : 'application/json' }),
      ...answer.headers,
    });
    response.end(isText ? answer.body : answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  const server = createServer({ cert: certificate, key }, (request, response) => void serve(request, response));
  let connections = 0;
  server.on('secureConnection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const url = `https://localhost:${typeof address === 'object' && address ? address.port : 0}`;

  answers.set('/keys/metadata', [{ status: 200, body: { jwks_uri: `${url}/keys/set` } }]);
  answers.set('/keys/set', [{ status: 200, body: { keys: [jwk] } }]);
  answers.set(`/${tenantId}/v2.0/.well-known/openid-configuration`, [{ status: 200, body: createSignInMetadata(url) }]);
  answers.set(tokenPath, [
    { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' } },
  ]);

  return {
    authority,
    url,
    cloud: createCloud(url),
    signingKey: signing.privateKey,
    exchanges,
    signIns,
    connections: () => connections,
    count: (path) => counts.get(path) ?? 0,
    answer: (path, ...next) => answers.set(path, [...next]),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createSignInMetadata(url: string): Record<string, string> {
  return {
    issuer: `${url}/${tenantId}/v2.0`,
    authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${url}${tokenPath}`,
    jwks_uri: `${url}/${tenantId}/keys`,
  };
}

function createCloud(url: string): Cloud {
  return cloudSchema.parse({
    name: 'fake',
    graphRoot: url,
    graphScope: `${url}/.default`,
    authority: url,
    botScope: 'https://connector.example/.default',
    botTokenIssuer: 'https://connector.example',
    botOpenIdMetadata: `${url}/keys/metadata`,
    tokenService: url,
    proactiveServiceUrl: `${url}/teams/`,
    teamsRoot: url,
  });
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
