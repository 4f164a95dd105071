// The sandbox with a recording bot, and short ways to its API and to Microsoft's side.
import tls from 'node:tls';

import { z } from 'zod';

import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { RecordingBot } from './recordingBot.ts';
import { startRecordingBot } from './recordingBot.ts';

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

type MicrosoftCall = { readonly token?: string; readonly body?: unknown; readonly headers?: Record<string, string> };

const tokenShape = z.object({ access_token: z.string() });

export type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>;

/** Limits are counted and not enforced, so that tests of something else need not keep to them. */
export async function startTestSandbox(options: SandboxOptions = {}) {
  const bot: RecordingBot = await startRecordingBot();
  const sandbox: Sandbox = await startSandbox({
    productUrl: bot.url,
    throttling: { mode: 'counted', windows: {} },
    ...options,
  });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), sandbox.authority]);

  async function api(method: string, path: string, body?: unknown): Promise<Reply> {
    return await read(await fetch(`${sandbox.apiUrl}${path}`, { method, body: jsonText(body) }));
  }

  async function microsoft(method: string, path: string, call: MicrosoftCall = {}): Promise<Reply> {
    const authorization = call.token === undefined ? {} : { Authorization: `Bearer ${call.token}` };
    const headers = { 'Content-Type': 'application/json', ...authorization, ...call.headers };
    const body = typeof call.body === 'string' ? call.body : jsonText(call.body);
    return await read(await fetch(`${sandbox.microsoftUrl}${path}`, { method, headers, body }));
  }

  /** A token as the product gets it. */
  async function token(scope: string): Promise<string> {
    const { BOT_ID, BOT_PASSWORD, BOT_TENANT_ID } = sandbox.environment;
    const reply = await fetch(`${sandbox.cloud.authority}/${BOT_TENANT_ID ?? ''}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: BOT_ID ?? '',
        client_secret: BOT_PASSWORD ?? '',
        scope,
      }),
    });
    return tokenShape.parse(await reply.json()).access_token;
  }

  async function stop(): Promise<void> {
    await sandbox.stop();
    await bot.stop();
  }

  return { sandbox, bot, api, microsoft, token, stop };
}

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

function jsonText(body: unknown): string | null {
  return body === undefined ? null : JSON.stringify(body);
}
