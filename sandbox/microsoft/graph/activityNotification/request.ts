// The request body of chat: sendActivityNotification, with names and types from the v1.0 metadata.
import { z } from 'zod';

import type { GraphRefusal } from '../refusal.ts';
import { badRequest } from '../refusal.ts';

const maximumInt64 = 2 ** 63;

/** The 2020 name of the namespace is taken too; the leading # is optional (I, older page examples). */
const recipientNamespace = /^#?(microsoft\.graph|Microsoft\.Teams\.GraphSvc)\./;

const topicShape = z.strictObject({
  source: z.enum(['entityUrl', 'text']).nullish(),
  value: z.string(),
  webUrl: z.string().nullish(),
});

const recipientShape = z
  .looseObject({ '@odata.type': z.string().regex(recipientNamespace) })
  .transform((recipient) => ({ ...recipient, '@odata.type': recipient['@odata.type'].replace(recipientNamespace, '') }))
  .pipe(
    z.discriminatedUnion('@odata.type', [
      z.strictObject({ '@odata.type': z.literal('aadUserNotificationRecipient'), userId: z.string() }),
      z.strictObject({ '@odata.type': z.literal('chatMembersNotificationRecipient'), chatId: z.string() }),
      z.strictObject({ '@odata.type': z.literal('teamMembersNotificationRecipient'), teamId: z.string() }),
      z.strictObject({
        '@odata.type': z.literal('channelMembersNotificationRecipient'),
        teamId: z.string(),
        channelId: z.string(),
      }),
    ]),
  );

/** Every parameter is nullable by declaration; what the pages require is checked by the rules. */
const requestShape = z.strictObject({
  topic: topicShape.nullish(),
  activityType: z.string().nullish(),
  chainId: z
    .number()
    .refine((value) => Number.isInteger(value), 'must be an integer')
    // JSON's numbers are doubles here, so the upper bound is the first one that Int64 does not have.
    .refine((value) => value >= -maximumInt64 && value < maximumInt64, 'must fit into Int64')
    .nullish(),
  previewText: z
    .strictObject({ content: z.string().nullish(), contentType: z.enum(['text', 'html']).nullish() })
    .nullish(),
  teamsAppId: z.string().nullish(),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string().nullish() })).nullish(),
  recipient: recipientShape.nullish(),
  iconId: z.string().nullish(),
});

export type NotificationRequest = z.infer<typeof requestShape>;
export type Recipient = NonNullable<NotificationRequest['recipient']>;

/** Reads the body; `undefined` stands for one that is not JSON. All wordings ours. */
export function parseNotificationRequest(body: unknown): NotificationRequest | GraphRefusal {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const parsed = requestShape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  return badRequest(`Invalid request body${place === '' ? '' : ` at '${place}'`}: ${issue?.message ?? 'unreadable'}.`);
}
