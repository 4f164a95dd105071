// Posts and redraws the bot's messages in a conversation, over the Bot Connector.
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Connectors } from './connectors.ts';
import { targetedMark } from './connectorHttpClient.ts';
import { errorFromFailure } from './teamsError.ts';

/** Where to speak; both values come with every inbound activity. */
export type ConversationAddress = { readonly serviceUrl: string; readonly conversationId: string };

/** `card` is the JSON of an adaptive card; `summary` is what a banner shows where the card cannot. */
export type OutgoingMessage = {
  readonly text?: string;
  readonly card?: unknown;
  readonly summary?: string;
  readonly replyToId?: string;
};

/** Each call is attempted once and throws a TeamsError. */
export type CardMessenger = {
  readonly post: (conversation: ConversationAddress, message: OutgoingMessage) => Promise<{ messageId: string }>;
  /**
   * Only the member of that Teams id sees it, for a day; in group chats and channels, not in personal chats
   * (learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages).
   */
  readonly postPrivately: (
    conversation: ConversationAddress,
    teamsId: string,
    message: OutgoingMessage,
  ) => Promise<void>;
  readonly update: (conversation: ConversationAddress, messageId: string, message: OutgoingMessage) => Promise<void>;
};

const posted = z.object({ id: z.string().min(1) });

export function createCardMessenger({
  connectors,
  timeoutMs,
}: {
  connectors: Connectors;
  timeoutMs?: number;
}): CardMessenger {
  const options = timeoutMs === undefined ? {} : { timeout: timeoutMs };

  async function send({ serviceUrl, conversationId }: ConversationAddress, activity: Partial<Activity>, more = {}) {
    const { conversations } = await connectors.connectorFor(serviceUrl);
    return conversations.sendToConversation(conversationId, activity, { ...options, ...more });
  }

  return {
    async post(conversation, message) {
      try {
        return { messageId: posted.parse(await send(conversation, createActivity(message))).id };
      } catch (failure) {
        throw errorFromFailure('Posting a message', failure);
      }
    },
    async postPrivately(conversation, teamsId, message) {
      // botbuilder's type wants a name; Teams goes by the id.
      const activity = { ...createActivity(message), recipient: { id: teamsId, name: '' } };
      try {
        await send(conversation, activity, { customHeaders: { [targetedMark.name]: 'true' } });
      } catch (failure) {
        throw errorFromFailure('Posting a private message', failure);
      }
    },
    async update({ serviceUrl, conversationId }, messageId, message) {
      try {
        const { conversations } = await connectors.connectorFor(serviceUrl);
        const activity = { ...createActivity(message), id: messageId };
        await conversations.updateActivity(conversationId, messageId, activity, options);
      } catch (failure) {
        throw errorFromFailure('Updating a message', failure);
      }
    },
  };
}

function createActivity({ text, card, summary, replyToId }: OutgoingMessage): Partial<Activity> {
  return {
    type: 'message',
    ...(text !== undefined && { text }),
    ...(summary !== undefined && { summary }),
    ...(replyToId !== undefined && { replyToId }),
    ...(card !== undefined && {
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    }),
  };
}
