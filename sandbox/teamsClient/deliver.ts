// Posts signed activities to the bot, as the channel does: with its token, its time-out, and a line in the wire log.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { SigningKey } from '../microsoft/signingKey.ts';
import type { OpenExchange } from '../wire/exchanges.ts';
import { faultAnswer } from '../wire/faultAnswer.ts';
import type { Effect } from '../wire/faultShape.ts';
import { redacted, redactedBody } from '../wire/redact.ts';
import type { Wire } from '../wire/serveOnWire.ts';
import type { Activity } from './activities.ts';
import { createOvertaking } from './overtaking.ts';

/** Teams repeats a request that took longer (graph-facts 7.2). */
const defaultTimeoutMs = 15_000;
const tokenLifetimeSeconds = 3600;
const operation = { service: 'bot', operation: 'activity' } as const;

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

type Twice = Extract<Effect, { kind: 'twice' }>;

export type Deliver = (activity: Activity) => Promise<BotAnswer>;

/** A function that brings activities to the bot. */
export function createDeliver(options: Options): Deliver {
  const { wire, channelKey, issuer, botId, botUrl, timeoutMs = defaultTimeoutMs } = options;
  const path = '/api/messages';

  const overtaking = createOvertaking();

  return async function deliver(activity) {
    const target = { ...operation, chatId: activity.conversation.id, person: activity.from.aadObjectId };
    const exchange = open(activity);
    const effect = wire.faults.take(target);
    switch (effect?.kind) {
      case undefined:
        return await post(activity, exchange);
      case 'delay':
        exchange.noted(`Slow by ${effect.milliseconds} ms, as ordered`);
        await wait(effect.milliseconds, undefined, { ref: false });
        return await post(activity, exchange);
      case 'overtaken':
        exchange.noted('Overtaken by a later one, as ordered');
        await overtaking.overtaken(activity.conversation.id, effect.milliseconds);
        return await post(activity, exchange);
      case 'twice':
        void repeat(activity, effect);
        return await post(activity, exchange);
      case 'status': {
        const { status, body, note = '' } = faultAnswer('bot', effect);
        exchange.noted(note);
        exchange.answered({ status, responseBody: body });
        return { kind: 'answered', status, body };
      }
      case 'hold':
        exchange.held();
        await wire.faults.released(target);
        exchange.reset();
        return { kind: 'unreachable' };
      case 'reset':
        exchange.noted('Cut before anything was sent, as ordered');
        exchange.reset();
        return { kind: 'unreachable' };
      case 'loseAnswer':
        exchange.noted('Heard, but the answer was lost, as ordered');
        await send(activity);
        exchange.reset();
        return { kind: 'unreachable' };
    }
  };

  function open(activity: Activity): OpenExchange {
    return wire.exchanges.open({
      ...operation,
      direction: 'toBot',
      method: 'POST',
      path,
      requestBody: redacted(activity),
    });
  }

  /** Nobody waits for what the bot says to the second one: the client has its answer from the first. */
  async function repeat(activity: Activity, { id, milliseconds }: Twice): Promise<void> {
    await wait(milliseconds, undefined, { ref: false });
    const repeated = id === 'same' ? activity : { ...activity, id: otherId(activity.id) };
    const exchange = open(repeated);
    exchange.noted(`Sent again with ${id === 'same' ? 'the same' : 'another'} id, as ordered`);
    await post(repeated, exchange);
  }

  async function post(activity: Activity, exchange: OpenExchange): Promise<BotAnswer> {
    const answer = await send(activity);
    if (answer.kind === 'answered') exchange.answered({ status: answer.status, responseBody: redacted(answer.body) });
    else exchange.reset();
    overtaking.delivered(activity.conversation.id);
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

/** Another id of the same form: messages have moments for ids, so it is that of a message 15 s later. */
function otherId(id: string): string {
  return /^\d+$/.test(id) ? String(Number(id) + 15_000) : `f:${randomUUID()}`;
}
