// Posts signed activities to the bot, as the channel does: with its token, its time-out, and a line in the wire log.
import { setTimeout as wait } from 'node:timers/promises';

import type { SigningKey } from '../microsoft/signingKey.ts';
import type { OpenExchange } from '../wire/exchanges.ts';
import { redacted, redactedBody } from '../wire/redact.ts';
import type { Wire } from '../wire/serveOnWire.ts';
import { faultAnswer } from '../wire/serveOnWire.ts';
import type { Activity } from './activities.ts';

/** Teams repeats a request that took longer (graph-facts 7.2). */
const defaultTimeoutMs = 15_000;
const tokenLifetimeSeconds = 3600;
const target = { service: 'bot', operation: 'activity' } as const;

export type BotAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** Nobody listens, or the connection was cut. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timedOut' };

type Options = {
  readonly wire: Wire;
  readonly channelKey: SigningKey;
  readonly issuer: string;
  readonly botId: string;
  /** Root of the bot's own addresses. */
  readonly botUrl: string;
  readonly timeoutMs?: number | undefined;
};

export type Deliver = (activity: Activity) => Promise<BotAnswer>;

/** A function that brings activities to the bot. */
export function createDeliver(options: Options): Deliver {
  const { wire, channelKey, issuer, botId, botUrl, timeoutMs = defaultTimeoutMs } = options;
  const path = '/api/messages';

  return async function deliver(activity) {
    const requestBody = redacted(activity);
    const exchange = wire.exchanges.open({ ...target, direction: 'toBot', method: 'POST', path, requestBody });
    const effect = wire.faults.take(target);
    switch (effect?.kind) {
      case undefined:
        return await post(activity, exchange);
      case 'delay':
        await wait(effect.milliseconds, undefined, { ref: false });
        return await post(activity, exchange);
      case 'status': {
        const { status, body } = faultAnswer(effect);
        exchange.answered(status, body);
        return { kind: 'answered', status, body };
      }
      case 'hold':
        exchange.held();
        await wire.faults.released(target);
        exchange.reset();
        return { kind: 'unreachable' };
      case 'loseAnswer':
        await send(activity);
        exchange.reset();
        return { kind: 'unreachable' };
    }
  };

  async function post(activity: Activity, exchange: OpenExchange): Promise<BotAnswer> {
    const answer = await send(activity);
    if (answer.kind === 'answered') exchange.answered(answer.status, redacted(answer.body));
    else exchange.reset();
    return answer;
  }

  async function send(activity: Activity): Promise<BotAnswer> {
    const claims = { iss: issuer, aud: botId, serviceurl: activity.serviceUrl };
    const token = await channelKey.sign(claims, tokenLifetimeSeconds);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${botUrl}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: timeout,
      });
      return { kind: 'answered', status: response.status, body: redactedBody(await response.text()) };
    } catch {
      return { kind: timeout.aborted ? 'timedOut' : 'unreachable' };
    }
  }
}
