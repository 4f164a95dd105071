// A listening server of ours in front of a fake Microsoft, tokens and activities to send to it.
import type { Activity } from 'botbuilder';
import { SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { createChannelTokenVerifier } from '../../src/http/channelToken.ts';
import type { Readiness } from '../../src/http/health.ts';
import { createHttpServer } from '../../src/http/server.ts';
import type { HandleTurn } from '../../src/http/turn.ts';
import { createLog } from '../../src/log.ts';
import { botId } from '../teams/edge.ts';
import { startFakeMicrosoft, tenantId } from '../teams/fakeMicrosoft.ts';
import type { FakeMicrosoft } from '../teams/fakeMicrosoft.ts';

export const serviceUrl = 'https://smba.trafficmanager.net/teams/';

export function createActivity(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1770000000001',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:ada', name: 'Ada Berg' },
    recipient: { id: `28:${botId}`, name: 'Countersign' },
    conversation: { id: '19:crew@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId } },
    text: '<at>Countersign</at> help',
    ...overrides,
  };
}

export type TokenOverrides = {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string;
  readonly expiresAt?: number;
  readonly keyId?: string;
  readonly key?: CryptoKey;
};

/** A token as Bot Framework gives it, good but for the overrides. */
export async function signToken(microsoft: FakeMicrosoft, overrides: TokenOverrides = {}): Promise<string> {
  const expiresAt = overrides.expiresAt ?? Math.floor(Date.now() / 1000) + 3600;
  return new SignJWT({ serviceurl: overrides.serviceUrl ?? serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: overrides.keyId ?? 'key-1' })
    .setIssuer(overrides.issuer ?? microsoft.cloud.botTokenIssuer)
    .setAudience(overrides.audience ?? botId)
    .setNotBefore(expiresAt - 7200)
    .setExpirationTime(expiresAt)
    .sign(overrides.key ?? microsoft.signingKey);
}

export type Inbound = {
  readonly microsoft: FakeMicrosoft;
  readonly url: string;
  readonly turns: readonly Activity[];
  /** Lines of our log since the last call. */
  readonly takeLog: () => readonly string[];
  readonly post: (body: unknown, token?: string) => Promise<Response>;
  /** What happens in a turn from now on. */
  readonly onTurn: (handle: HandleTurn) => void;
  readonly setReady: (reasons: readonly string[], notes?: readonly string[]) => void;
  readonly stop: () => Promise<void>;
};

export async function startInbound(): Promise<Inbound> {
  const microsoft = await startFakeMicrosoft();
  const lines: string[] = [];
  const turns: Activity[] = [];
  let readiness: Readiness = { ready: true, reasons: [], notes: [] };
  let handle: HandleTurn = () => Promise.resolve({ status: 200 });

  const server = createHttpServer({
    verifyToken: createChannelTokenVerifier({ cloud: microsoft.cloud, botId }),
    allowedTenants: [tenantId],
    handleTurn(authorization, activity) {
      turns.push(activity);
      return handle(authorization, activity);
    },
    isReady: () => Promise.resolve(readiness),
    metricsText: () => Promise.resolve('# TYPE turns counter\nturns 1\n'),
    log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const url = `http://localhost:${server.address().port}`;

  return {
    microsoft,
    url,
    turns,
    takeLog: () => lines.splice(0),
    post: (body, token) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    onTurn: (next) => (handle = next),
    setReady: (reasons, notes = []) => (readiness = { ready: reasons.length === 0, reasons, notes }),
    async stop() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
      await microsoft.stop();
    },
  };
}
