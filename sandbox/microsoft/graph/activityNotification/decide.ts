// All rules of chat: sendActivityNotification in their order: the strongest evidence first.
import type { Chat } from '../../../tenant/chat.ts';
import type { Notification } from '../../../tenant/feed.ts';
import type { Person } from '../../../tenant/person.ts';
import type { GraphRefusal } from '../refusal.ts';
import { isRefusal } from '../refusal.ts';
import { activityText, activityTranslations, declaredActivityType } from './activityText.ts';
import { callingApp } from './app.ts';
import { chatRecipients } from './chatRecipients.ts';
import { chatTopic } from './chatTopic.ts';
import { checkIcon } from './icon.ts';
import { shownPreview } from './preview.ts';
import { parseNotificationRequest } from './request.ts';

/** What the rules go by. */
export type Facts = {
  readonly chat: Chat;
  readonly people: readonly Person[];
  /** Client id of the caller's token. */
  readonly clientId: string;
  /** Path of the request. */
  readonly path: string;
  readonly graphRoot: string;
  readonly teamsRoot: string;
};

export type Delivery = {
  readonly kind: 'delivery';
  readonly notification: Notification;
  /** Entra object ids. */
  readonly recipients: readonly string[];
};

/** What reaches whom, or the first refusal. The caller's permission has been checked already. */
export function decideChatNotification(body: unknown, facts: Facts): Delivery | GraphRefusal {
  const request = parseNotificationRequest(body);
  if (isRefusal(request)) return request;
  const installation = callingApp({ ...facts, teamsAppId: request.teamsAppId });
  if (isRefusal(installation)) return installation;
  const { app } = installation;
  const topic = chatTopic({ ...facts, topic: request.topic });
  if (isRefusal(topic)) return topic;
  const activityType = declaredActivityType(app, request.activityType);
  if (isRefusal(activityType)) return activityType;
  const recipients = chatRecipients({ ...facts, recipient: request.recipient });
  if (isRefusal(recipients)) return recipients;
  const iconRefusal = checkIcon({ app, activityType, iconId: request.iconId });
  if (iconRefusal !== undefined) return iconRefusal;
  const question = { app, activityType, parameters: request.templateParameters };
  const text = activityText(question);
  if (isRefusal(text)) return text;
  return {
    kind: 'delivery',
    recipients,
    notification: {
      appId: app.catalogueId,
      activityType: activityType.type,
      chainId: request.chainId ?? null,
      text,
      translations: activityTranslations(question),
      preview: shownPreview(request.previewText?.content ?? ''),
      topic,
      chatId: facts.chat.id,
      iconId: request.iconId ?? null,
    },
  };
}
