// Turns a raw activity into one typed input; behind this nobody guesses what Teams sent.
import { z } from 'zod';
import { verbs } from '../cards/adaptiveCard.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Input, Speaker, UnusableInvoke } from './input.ts';
import { mentionShape, parseMessageText } from './messageText.ts';

const account = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

const activityShape = z.object({
  type: z.string(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  serviceUrl: z.string(),
  replyToId: z.string().nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  from: account.nullish(),
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  value: z.unknown().optional(),
});

type RawActivity = z.infer<typeof activityShape>;

export function parseActivity(raw: unknown): Input {
  const parsed = activityShape.safeParse(raw);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { kind: 'malformed', reason: `the activity has no usable ${where === '' ? 'shape' : where}` };
  }
  const activity = parsed.data;
  switch (activity.type) {
    case 'message':
      return parseMessage(activity);
    case 'invoke':
      return parseInvoke(activity);
    case 'conversationUpdate':
      return parseConversationUpdate(activity);
    case 'installationUpdate':
      return parseInstallationUpdate(activity);
    default:
      return unsupported(`activities of type ${activity.type} are not used`);
  }
}

function parseMessage(activity: RawActivity): Input {
  const speaker = speakerOf(activity);
  if (!speaker) return unsupported('the sender has no Entra object id');
  const mentions = (activity.entities ?? []).flatMap((entity) => mentionShape.safeParse(entity).data ?? []);
  const segments = parseMessageText(activity.text ?? '', { mentions, botId: activity.recipient.id });
  return { kind: 'command', speaker, segments };
}

const cardActionShape = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.enum(verbs),
    data: z.object({ item: z.guid(), comment: z.string().optional() }),
  }),
  // botbuilder's own parser drops the trigger.
  trigger: z.string().nullish(),
});

function parseInvoke(activity: RawActivity): Input {
  const unusable = (code: UnusableInvoke['code'], reason: string): Input => ({
    kind: 'unusableInvoke',
    code,
    reason,
    language: languageOf(activity),
  });
  if (activity.name !== 'adaptiveCard/action')
    return unusable('NotSupported', `invokes named ${activity.name ?? '(none)'} are not used`);
  const speaker = speakerOf(activity);
  if (!speaker) return unusable('BadRequest', 'the sender has no Entra object id');
  const value = cardActionShape.safeParse(activity.value);
  if (!value.success) return unusable('BadRequest', 'the card action is none of ours');
  const { action, trigger } = value.data;
  return {
    kind: 'cardAction',
    speaker,
    verb: action.verb,
    itemId: action.data.item.toLowerCase(),
    comment: action.data.comment,
    automatic: trigger === 'automatic',
    messageId: activity.replyToId ?? undefined,
  };
}

function parseConversationUpdate(activity: RawActivity): Input {
  const conversation = conversationOf(activity);
  const removed = (activity.membersRemoved ?? []).map((member) => member.id);
  if (removed.includes(activity.recipient.id)) return { kind: 'appRemoved', conversation };
  if (removed.length > 0) return { kind: 'membersLeft', conversation, teamsIds: removed };
  if ((activity.membersAdded ?? []).length > 0) return { kind: 'chatChanged', conversation };
  return unsupported('the conversation changed in nothing that matters here');
}

function parseInstallationUpdate(activity: RawActivity): Input {
  const conversation = conversationOf(activity);
  if (activity.action === 'remove') return { kind: 'appRemoved', conversation };
  // An upgrade takes the old version away before it brings the new one; the app is never gone.
  if (activity.action === 'remove-upgrade') return unsupported('the app is being upgraded');
  return { kind: 'chatChanged', conversation };
}

function speakerOf(activity: RawActivity): Speaker | undefined {
  const { from } = activity;
  if (!from?.aadObjectId) return undefined;
  return {
    conversation: conversationOf(activity),
    sender: { entraId: from.aadObjectId.toLowerCase(), teamsId: from.id, name: from.name ?? '' },
    language: languageOf(activity),
    timeZone: clientInfoOf(activity)?.timezone ?? activity.localTimezone ?? undefined,
  };
}

const clientInfoShape = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
});

function languageOf(activity: RawActivity): string | undefined {
  return activity.locale ?? clientInfoOf(activity)?.locale ?? undefined;
}

function clientInfoOf({ entities }: RawActivity): z.infer<typeof clientInfoShape> | undefined {
  return (entities ?? []).flatMap((entity) => clientInfoShape.safeParse(entity).data ?? [])[0];
}

function conversationOf({ conversation, channelData, serviceUrl }: RawActivity): Conversation {
  const kind = conversation.conversationType;
  return {
    id: conversation.id,
    tenantId: (conversation.tenantId ?? channelData?.tenant?.id ?? '').toLowerCase(),
    kind: kind === 'personal' || kind === 'channel' ? kind : 'groupChat',
    serviceUrl,
  };
}

function unsupported(reason: string): Input {
  return { kind: 'unsupported', reason };
}
