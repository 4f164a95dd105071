// Reads an activity that a bot sends and turns it into a chat message.
import { z } from 'zod';

import type { Answer, Received } from '../../http/endpoint.ts';
import { jsonBody } from '../../http/endpoint.ts';
import type { Mention, MessageDraft } from '../../tenant/message.ts';
import { findPerson } from '../../tenant/person.ts';
import type { ConversationCall } from './conversationEndpoint.ts';
import { connectorError } from './connectorError.ts';

/** D, format-your-bot-messages.md: 100 KB, counted in UTF-16. */
const maximumBytes = 100 * 1024;

const activityShape = z.object({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).nullish(),
  entities: z
    .array(
      z.object({
        type: z.string(),
        text: z.string().nullish(),
        mentioned: z.object({ id: z.string(), name: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

type Activity = z.infer<typeof activityShape>;

export type PostedActivity =
  | { readonly kind: 'message'; readonly draft: MessageDraft }
  /** Typing and the like: accepted, and nothing anybody could read later. */
  | { readonly kind: 'passing' }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** The activity of the call's body, or why Teams would not take it. */
export function readPostedActivity({ received, installation, tenant }: ConversationCall): PostedActivity {
  const refusal = refuseBody(received);
  if (refusal !== undefined) return { kind: 'refused', answer: refusal };
  const activity = activityShape.safeParse(jsonBody(received));
  if (!activity.success) return { kind: 'refused', answer: badArgument(z.prettifyError(activity.error)) };
  const { type, text, attachments } = activity.data;
  if (type !== 'message') return { kind: 'passing' };
  if ((text ?? '') === '' && (attachments ?? []).length === 0) {
    return { kind: 'refused', answer: badArgument('A message needs a text or an attachment') };
  }
  const mentions = mentionsOf(activity.data, (id) => findPerson(tenant.people, id)?.objectId ?? null);
  const draft: MessageDraft = {
    from: { kind: 'app', name: installation.app.name },
    text: text ?? '',
    mentions,
    attachments: (attachments ?? []).map(({ contentType, content }) => ({ contentType, content })),
    onlyFor: null,
  };
  return { kind: 'message', draft };
}

function refuseBody({ body }: Received): Answer | undefined {
  if (Buffer.byteLength(body, 'utf16le') <= maximumBytes) return undefined;
  return connectorError('MessageSizeTooBig', 'Message size too large.');
}

function mentionsOf({ entities }: Activity, objectIdOf: (id: string) => string | null): readonly Mention[] {
  return (entities ?? []).flatMap(({ type, text, mentioned }) => {
    if (type !== 'mention' || !text || !mentioned) return [];
    return [{ text, name: mentioned.name ?? '', objectId: objectIdOf(mentioned.id) }];
  });
}

function badArgument(message: string): Answer {
  return connectorError('Bad Argument', message);
}
