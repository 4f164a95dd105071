// The Bot Connector's way to say no.
import type { Answer } from '../../http/endpoint.ts';

/**
 * Status by code: D, conversation-messages.md ("Status code responses"). The messages of the page are for people;
 * the sentences given beside these codes in the sandbox are ours.
 */
const statusByCode = {
  'Bad Argument': 400,
  BotNotRegistered: 401,
  BotNotInConversationRoster: 403,
  ForbiddenOperationException: 403,
  ActivityNotFoundInConversation: 404,
  ConversationNotFound: 404,
  // Ours: the page names no code for an unknown member.
  MemberNotFoundInConversation: 404,
  MessageSizeTooBig: 413,
} as const;

export type ConnectorErrorCode = keyof typeof statusByCode;

/** An answer with one of the Connector's error codes. */
export function connectorError(code: ConnectorErrorCode, message: string): Answer {
  return { status: statusByCode[code], body: { error: { code, message } } };
}
