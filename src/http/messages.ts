// POST /api/messages: refuses what is not an activity of ours, lets the rest become a turn.
import type { Activity } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { Log } from '../log.ts';
import { findTenants, parseActivityBody } from './activity.ts';
import type { VerifyToken } from './channelToken.ts';
import { parseJson } from './parseJson.ts';
import { readBody } from './readBody.ts';
import type { Answer, HandleTurn } from './turn.ts';

export type MessagesOptions = {
  readonly verifyToken: VerifyToken;
  readonly allowedTenants: readonly string[];
  readonly handleTurn: HandleTurn;
  readonly log: Log;
};

const bodyLimitBytes = 256 * 1024;

export function createMessagesHandler(
  options: MessagesOptions,
): (request: Request, response: Response) => Promise<void> {
  return async function handleMessages(request, response) {
    const answer = await createAnswer(request, options);
    if (answer.body === undefined) response.send(answer.status);
    else response.send(answer.status, answer.body);
  };
}

async function createAnswer(request: Request, options: MessagesOptions): Promise<Answer> {
  const { verifyToken, allowedTenants, handleTurn, log } = options;
  const body = await readBody(request, bodyLimitBytes);
  if (body === undefined) return refuse(413, 'The body is larger than 256 KB.');
  const json = parseJson(body);
  if (json === undefined) return refuse(400, 'The body is not JSON.');
  const activity = parseActivityBody(json);
  if (activity === undefined) return refuse(400, 'The body is not a Bot Framework activity.');

  const { authorization } = request.headers;
  const verdict = await verifyToken(authorization, activity);
  if (verdict !== 'ok') {
    log.warn({ reason: verdict }, 'token refused');
    return refuse(401, 'The request has no token that Bot Framework gave for this bot.');
  }
  if (!isTenantAllowed(activity, allowedTenants)) {
    log.warn({ tenants: findTenants(activity) }, 'tenant refused');
    return refuse(403, 'This tenant is not served here.');
  }
  return handleTurn(authorization ?? '', activity);
}

function isTenantAllowed(activity: Activity, allowedTenants: readonly string[]): boolean {
  const tenants = findTenants(activity);
  return tenants.length > 0 && tenants.every((tenant) => allowedTenants.includes(tenant));
}

function refuse(status: number, error: string): Answer {
  return { status, body: { error } };
}
