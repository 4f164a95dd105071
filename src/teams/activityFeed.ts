// Rings a person's activity feed: Graph's chat: sendActivityNotification.
import { GraphClientError, ResponseType } from '@microsoft/microsoft-graph-client';
import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client';
import type { Cloud } from '../clouds.ts';
import type { FeedNotification, FeedRecipient, FeedTopic } from '../domain/feedNotification.ts';
import { previewText } from '../domain/previewText.ts';
import { errorFromAnswer, errorFromFailure } from './teamsError.ts';

export type ActivityFeed = {
  /** Any 2xx means accepted, not seen. Attempted once; throws a TeamsError. */
  readonly send: (notification: FeedNotification) => Promise<void>;
};

/** The request, as documented at learn.microsoft.com/graph/api/chat-sendactivitynotification. */
export type FeedRequest = {
  /** Below Graph's root and version. */
  readonly path: string;
  readonly body: {
    readonly topic: { readonly source: 'entityUrl' | 'text'; readonly value: string; readonly webUrl?: string };
    readonly activityType: string;
    readonly chainId?: number;
    readonly iconId?: string;
    readonly teamsAppId?: string;
    readonly previewText: { readonly content: string };
    readonly recipient:
      | { readonly '@odata.type': 'microsoft.graph.aadUserNotificationRecipient'; readonly userId: string }
      | { readonly '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient'; readonly chatId: string };
    readonly templateParameters: readonly { readonly name: string; readonly value: string }[];
  };
};

export function createActivityFeed(options: { graph: Client; cloud: Cloud; timeoutMs?: number }): ActivityFeed {
  const { graph, cloud, timeoutMs = 10_000 } = options;
  return {
    async send(notification) {
      const { path, body } = buildFeedRequest(notification, cloud);
      const operation = `Notifying of ${body.activityType}`;
      try {
        const answer = await postRaw(graph.api(path).options({ signal: AbortSignal.timeout(timeoutMs) }), body);
        if (!answer.ok) throw await errorFromAnswer(operation, answer);
        // Read to its end, the answer leaves the connection to the next call.
        await answer.arrayBuffer();
      } catch (failure) {
        throw errorFromFailure(operation, failure instanceof GraphClientError ? failure.customError : failure);
      }
    },
  };
}

/** The answer itself, because the client's own reading of it stumbles over error bodies that are not JSON. */
async function postRaw(request: GraphRequest, body: FeedRequest['body']): Promise<Response> {
  const answer: unknown = await request.responseType(ResponseType.RAW).post(body);
  if (answer instanceof Response) return answer;
  throw new Error('The Graph client gave something else than the answer.');
}

export function buildFeedRequest(notification: FeedNotification, cloud: Pick<Cloud, 'graphRoot'>): FeedRequest {
  const { chatId, topic, activity, recipient, chainId, iconId, teamsAppId } = notification;
  return {
    path: `/chats/${chatId}/sendActivityNotification`,
    body: {
      topic: buildTopic(topic, `${cloud.graphRoot}/v1.0/chats/${chatId}`),
      activityType: activity.type,
      ...(chainId !== undefined && { chainId }),
      ...(iconId !== undefined && { iconId }),
      ...(teamsAppId !== undefined && { teamsAppId }),
      previewText: { content: previewText(notification.previewText) },
      recipient: buildRecipient(recipient, chatId),
      templateParameters: Object.entries(activity.parameters).map(([name, value]) => ({ name, value })),
    },
  };
}

function buildTopic(topic: FeedTopic, chatUrl: string): FeedRequest['body']['topic'] {
  switch (topic.kind) {
    case 'message':
      return { source: 'entityUrl', value: `${chatUrl}/messages/${topic.messageId}` };
    case 'chat':
      return { source: 'entityUrl', value: chatUrl };
    case 'text':
      return { source: 'text', value: topic.text, webUrl: topic.webUrl };
  }
}

function buildRecipient(recipient: FeedRecipient, chatId: string): FeedRequest['body']['recipient'] {
  switch (recipient.kind) {
    case 'person':
      return { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: recipient.userId };
    case 'chatMembers':
      return { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId };
  }
}
