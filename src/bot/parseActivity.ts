// Turns a raw activity into one typed input; behind this nobody guesses what Teams sent.
import { z } from 'zod';
import type { Verb } from '../cards/adaptiveCard.ts';
import { verbs } from '../cards/adaptiveCard.ts';
import type { Person } from '../domain/person.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Segment } from './messageText.ts';
import { mentionShape, parseMessageText } from './messageText.ts';

/** Who speaks, where, in which language and time zone. */
export type Speaker = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
};

export type Input =
  | { readonly kind: 'command'; readonly speaker: Speaker; readonly segments: readonly Segment[] }
  | ({ readonly kind: 'cardAction'; readonly speaker: Speaker } & CardAction)
  | { readonly kind: 'chatChanged' | 'appRemoved'; readonly conversation: Conversation }
  | { readonly kind: 'membersLeft'; readonly conversation: Conversation; readonly teamsIds: readonly string[] }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** A pressed button. `messageId` is the card's message; `automatic` says that the client asked by itself. */
export type CardAction = {
  readonly verb: Verb;
  readonly itemId: string;
  readonly comment: string | undefined;
  readonly automatic: boolean;
  readonly messageId: string | undefined;
};

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
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  value: z.unknown().optional(),
});

type RawActivity = z.infer<typeof activityShape>;

export function parseActivity(raw: unknown): Input {
  const parsed = activityShape.safeParse(raw);
  if (!parsed.success)
    return unsupported(`the activity has no usable ${parsed.error.issues[0]?.path.join('.') ?? 'shape'}`);
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
  if (activity.name !== 'adaptiveCard/action')
    return unsupported(`invokes named ${activity.name ?? '(none)'} are not used`);
  const speaker = speakerOf(activity);
  if (!speaker) return unsupported('the sender has no Entra object id');
  const value = cardActionShape.safeParse(activity.value);
  if (!value.success) return unsupported('the card action is none of ours');
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
  return { kind: activity.action?.startsWith('remove') ? 'appRemoved' : 'chatChanged', conversation };
}

function speakerOf(activity: RawActivity): Speaker | undefined {
  const { from } = activity;
  if (!from?.aadObjectId) return undefined;
  const clientInfo = clientInfoOf(activity);
  return {
    conversation: conversationOf(activity),
    sender: { entraId: from.aadObjectId.toLowerCase(), teamsId: from.id, name: from.name ?? '' },
    language: activity.locale ?? clientInfo.locale ?? undefined,
    timeZone: clientInfo.timezone ?? activity.localTimezone ?? undefined,
  };
}

const clientInfoShape = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
});

function clientInfoOf({ entities }: RawActivity) {
  const found = (entities ?? []).flatMap((entity) => clientInfoShape.safeParse(entity).data ?? []);
  return found[0] ?? { locale: undefined, timezone: undefined };
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
