// The parts of a Bot Framework activity that we read, and what they say of the speaker and the place.
import { z } from 'zod';
import type { Conversation } from '../domain/conversation.ts';
import type { Speaker } from './input.ts';

const account = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

export const activityShape = z.object({
  type: z.string(),
  id: z.string().nullish(),
  timestamp: z.union([z.string(), z.date()]).nullish(),
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

export type RawActivity = z.infer<typeof activityShape>;

/** Undefined for a sender without an Entra object id, who cannot be told from others. */
export function speakerOf(activity: RawActivity): Speaker | undefined {
  const { from } = activity;
  if (!from?.aadObjectId) return undefined;
  return {
    conversation: conversationOf(activity),
    sender: { entraId: from.aadObjectId.toLowerCase(), teamsId: from.id, name: from.name ?? '' },
    language: languageOf(activity),
    timeZone: clientInfoOf(activity)?.timezone ?? activity.localTimezone ?? undefined,
  };
}

/** When it was said or happened, as Teams tells it. */
export function timeOf({ timestamp }: RawActivity): Date | undefined {
  const at = new Date(timestamp ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

export function languageOf(activity: RawActivity): string | undefined {
  return activity.locale ?? clientInfoOf(activity)?.locale ?? undefined;
}

export function conversationOf({ conversation, channelData, serviceUrl }: RawActivity): Conversation {
  const kind = conversation.conversationType;
  return {
    id: conversation.id,
    tenantId: (conversation.tenantId ?? channelData?.tenant?.id ?? '').toLowerCase(),
    kind: kind === 'personal' || kind === 'channel' ? kind : 'groupChat',
    serviceUrl,
  };
}

const clientInfoShape = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
});

function clientInfoOf({ entities }: RawActivity): z.infer<typeof clientInfoShape> | undefined {
  return (entities ?? []).flatMap((entity) => clientInfoShape.safeParse(entity).data ?? [])[0];
}
