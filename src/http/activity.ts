// The door for inbound JSON: what must be there before anything else looks at an activity.
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const text = z.string().min(1);

const shape = z.looseObject({
  type: text,
  channelId: text,
  serviceUrl: text,
  conversation: z.looseObject({ id: text, tenantId: z.string().nullish() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});

const activitySchema = z.custom<Activity>((value) => shape.safeParse(value).success);

/** The rest of the activity is parsed by bot/, where its kind is known. */
export function parseActivityBody(json: unknown): Activity | undefined {
  return activitySchema.safeParse(json).data;
}

/** Every tenant the activity names, lower case. Teams writes it into `channelData`, newer clients into both places. */
export function findTenants(activity: Activity): readonly string[] {
  const { conversation, channelData } = shape.parse(activity);
  return [conversation.tenantId, channelData?.tenant?.id].flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : []));
}
