// What all endpoints below /v3/conversations/{id} check first: the bot's token, the conversation, the bot's place in it.
import type { Answer, Endpoint, Received } from '../../http/endpoint.ts';
import { parameter } from '../../http/endpoint.ts';
import type { Chat, Installation } from '../../tenant/chat.ts';
import { installedBot } from '../../tenant/chat.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { AccessTokens } from '../accessTokens.ts';
import { connectorThrottled } from '../throttling/throttledAnswer.ts';
import type { Throttling, Use } from '../throttling/throttling.ts';
import { connectorError } from './connectorError.ts';

export type Connector = {
  readonly tenant: Tenant;
  readonly accessTokens: AccessTokens;
  readonly throttling: Throttling;
  /** What bots' tokens are issued for. */
  readonly audience: string;
  readonly botId: string;
};

export type ConversationCall = {
  readonly received: Received;
  readonly chat: Chat;
  readonly installation: Installation;
  readonly tenant: Tenant;
};

type Asked = {
  readonly connector: Connector;
  /** What a call uses up in its conversation. */
  readonly limit: 'postsPerChat' | 'rostersPerChat';
};

/** An endpoint that is only reached with a good token, inside the limits, for a conversation the bot is in. */
export function conversationEndpoint(
  { connector, limit }: Asked,
  handle: (call: ConversationCall) => Answer,
): Endpoint {
  return async function conversation(received) {
    const { tenant, accessTokens, throttling, audience, botId } = connector;
    const bearer = await accessTokens.check(received.headers.authorization, audience);
    if (bearer.kind === 'problem' || bearer.caller.clientId !== botId) return unauthorized();
    const id = parameter(received, 'conversationId');
    const chat = tenant.chats.find(id);
    const inChat: readonly Use[] = chat === undefined ? [] : [{ limit, by: chat.id }];
    const throttled = throttling.admit([{ limit: 'connectorPerTenant', by: botId }, ...inChat]);
    if (throttled !== undefined) return connectorThrottled(throttled);
    if (chat === undefined) return connectorError('ConversationNotFound', `There is no conversation ${id}`);
    const installation = installedBot(chat, botId);
    if (installation === undefined) return notInstalled(chat);
    return handle({ received, chat, installation, tenant });
  };
}

function unauthorized(): Answer {
  return { status: 401, body: { message: 'Authorization has been denied for this request.' } };
}

function notInstalled(chat: Chat): Answer {
  if (chat.kind === 'personal') {
    return connectorError('ForbiddenOperationException', 'The app is not installed for this person');
  }
  return connectorError('BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
